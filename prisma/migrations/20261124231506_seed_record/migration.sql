-- CreateTable
CREATE TABLE "SeedRecord" (
    "file" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "SeedRecord_pkey" PRIMARY KEY ("file","key")
);
