-- CreateEnum
CREATE TYPE "CityKind" AS ENUM ('city', 'municipality', 'town', 'district', 'county', 'governorate', 'consortium');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('member', 'uncertain', 'inactive', 'left');

-- CreateEnum
CREATE TYPE "MembershipEventKind" AS ENUM ('joined', 'inactive', 'left');

-- CreateTable
CREATE TABLE "Country" (
    "code" TEXT NOT NULL,
    "iso3" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "namesSource" TEXT NOT NULL,
    "localName" TEXT,
    "localLang" TEXT,
    "aliases" TEXT[],
    "nationalCommission" TEXT,
    "nationalCommissionBasis" TEXT,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "City" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "kind" "CityKind" NOT NULL,
    "status" "MembershipStatus" NOT NULL,
    "statusReason" TEXT,
    "joined" INTEGER,
    "name" TEXT NOT NULL,
    "officialName" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "localName" TEXT,
    "localLang" TEXT,
    "aliases" TEXT[],
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "population" INTEGER,
    "timezone" TEXT NOT NULL,
    "website" TEXT,
    "awards" INTEGER[],
    "blocks" TEXT[],
    "sdgs" INTEGER[],
    "practiceCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "City_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CityFact" (
    "cityId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "url" TEXT,
    "basis" TEXT NOT NULL,
    "year" INTEGER,

    CONSTRAINT "CityFact_pkey" PRIMARY KEY ("cityId","field","source")
);

-- CreateTable
CREATE TABLE "MembershipEvent" (
    "id" UUID NOT NULL,
    "cityId" UUID NOT NULL,
    "kind" "MembershipEventKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "source" TEXT,

    CONSTRAINT "MembershipEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkTotal" (
    "asOf" DATE NOT NULL,
    "precision" TEXT NOT NULL,
    "cities" INTEGER NOT NULL,
    "countries" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "NetworkTotal_pkey" PRIMARY KEY ("asOf")
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "cityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "year" INTEGER,
    "block" TEXT NOT NULL,
    "sdgs" INTEGER[],
    "audience" TEXT[],
    "sourceUrl" TEXT NOT NULL,
    "sourceType" TEXT NOT NULL,
    "seenAt" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyFeature" (
    "id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "levelTitle" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "areaTitle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "measurements" TEXT[],
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "KeyFeature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Country_iso3_key" ON "Country"("iso3");

-- CreateIndex
CREATE INDEX "Country_region_idx" ON "Country"("region");

-- CreateIndex
CREATE UNIQUE INDEX "City_slug_key" ON "City"("slug");

-- CreateIndex
CREATE INDEX "City_countryCode_idx" ON "City"("countryCode");

-- CreateIndex
CREATE INDEX "City_status_idx" ON "City"("status");

-- CreateIndex
CREATE INDEX "City_lat_lon_idx" ON "City"("lat", "lon");

-- CreateIndex
CREATE UNIQUE INDEX "MembershipEvent_cityId_kind_year_key" ON "MembershipEvent"("cityId", "kind", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_slug_key" ON "Practice"("slug");

-- CreateIndex
CREATE INDEX "Practice_cityId_idx" ON "Practice"("cityId");

-- CreateIndex
CREATE INDEX "Practice_block_idx" ON "Practice"("block");

-- CreateIndex
CREATE UNIQUE INDEX "KeyFeature_position_key" ON "KeyFeature"("position");

-- AddForeignKey
ALTER TABLE "City" ADD CONSTRAINT "City_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CityFact" ADD CONSTRAINT "CityFact_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipEvent" ADD CONSTRAINT "MembershipEvent_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
