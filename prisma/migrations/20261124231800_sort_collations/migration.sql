-- One collation for each language of the interface. `ka-shifted` passes over punctuation, so that
-- 's-Hertogenbosch stands under S. Prisma doesn't model collations.
CREATE COLLATION "sort_ar" (provider = icu, locale = 'ar-u-ka-shifted');
CREATE COLLATION "sort_en" (provider = icu, locale = 'en-u-ka-shifted');
CREATE COLLATION "sort_es" (provider = icu, locale = 'es-u-ka-shifted');
CREATE COLLATION "sort_fr" (provider = icu, locale = 'fr-u-ka-shifted');
CREATE COLLATION "sort_ru" (provider = icu, locale = 'ru-u-ka-shifted');
CREATE COLLATION "sort_zh" (provider = icu, locale = 'zh-u-ka-shifted');
