// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.pcf;

/** The lines of the workbook, in their order. */
enum PcfSheetField {
  COMPANY("companyName", Place.TOP, Form.TEXT, "", "公司名称", "name of the company"),
  COMPANY_IDS(
      "companyIds",
      Place.TOP,
      Form.LIST,
      "",
      "公司标识（URN，如 urn:pact:example.com:company-id:1）",
      "URN of the company; several with ;"),
  PRODUCT("productNameCompany", Place.TOP, Form.TEXT, "", "产品名称", "name of the product"),
  PRODUCT_IDS(
      "productIds",
      Place.TOP,
      Form.LIST,
      "",
      "产品标识（URN，如 urn:gtin:4712345060507）",
      "URN of the product; several with ;"),
  DESCRIPTION("productDescription", Place.TOP, Form.TEXT, "", "产品说明", "what the product is"),
  UNIT("declaredUnitOfMeasurement", Place.PCF, Form.TEXT, "kilogram", "声明单位", "declared unit"),
  AMOUNT(
      "declaredUnitAmount",
      Place.PCF,
      Form.TEXT,
      "1",
      "下列数值对应的数量",
      "amount that the figures are for"),
  MASS(
      "productMassPerDeclaredUnit",
      Place.PCF,
      Form.TEXT,
      "",
      "该数量的质量，kg",
      "mass of that amount, kg"),
  FROM(
      "referencePeriodStart",
      Place.PCF,
      Form.TEXT,
      "",
      "数据期开始，如 2025-01-01T00:00:00Z",
      "start of the data"),
  UNTIL("referencePeriodEnd", Place.PCF, Form.TEXT, "", "数据期结束", "end of the data"),
  COUNTRY(
      "geographyCountry",
      Place.PCF,
      Form.TEXT,
      "",
      "国家（两位字母）；空为全球",
      "country, two letters; empty: global"),
  EXCLUDING(
      "pcfExcludingBiogenicUptake",
      Place.PCF,
      Form.TEXT,
      "",
      "碳足迹，不含生物吸收，kgCO2e",
      "footprint without biogenic uptake, kg CO2e"),
  INCLUDING(
      "pcfIncludingBiogenicUptake",
      Place.PCF,
      Form.TEXT,
      "",
      "碳足迹，含生物吸收，kgCO2e",
      "footprint with biogenic uptake, kg CO2e"),
  FOSSIL("fossilGhgEmissions", Place.PCF, Form.TEXT, "", "其中化石排放", "of that fossil emissions"),
  LAND("landUseChangeGhgEmissions", Place.PCF, Form.TEXT, "", "土地利用变化", "land use change"),
  OTHER_GASES(
      "biogenicNonCO2Emissions",
      Place.PCF,
      Form.TEXT,
      "",
      "生物源甲烷与氧化亚氮",
      "biogenic gases other than CO2"),
  UPTAKE(
      "biogenicCO2Uptake",
      Place.PCF,
      Form.TEXT,
      "",
      "生物吸收（零或负数）",
      "biogenic uptake (zero or less)"),
  AIRCRAFT(
      "aircraftGhgEmissions",
      Place.PCF,
      Form.TEXT,
      "",
      "航空运输（已含在化石排放中）",
      "aircraft (within fossil)"),
  FOSSIL_CARBON(
      "fossilCarbonContent",
      Place.PCF,
      Form.TEXT,
      "",
      "产品中化石碳，kgC",
      "fossil carbon in the product, kg C"),
  BIOGENIC_CARBON(
      "biogenicCarbonContent",
      Place.PCF,
      Form.TEXT,
      "",
      "产品中生物碳，kgC",
      "biogenic carbon in the product, kg C"),
  EXEMPTED(
      "exemptedEmissionsPercent",
      Place.PCF,
      Form.TEXT,
      "",
      "取舍排除的份额，%",
      "share left out, per cent"),
  PRIMARY(
      "primaryDataShare", Place.PCF, Form.TEXT, "", "初级数据占比，%", "share of primary data, per cent"),
  PACKAGING(
      "packagingEmissionsIncluded",
      Place.PCF,
      Form.TRUTH,
      "",
      "是否含包装（是/否）",
      "packaging included (yes/no)"),
  CAPTURE(
      "ccsTechnologicalCO2CaptureIncluded",
      Place.PCF,
      Form.TRUTH,
      "",
      "是否含碳捕集（是/否）",
      "capture included (yes/no)"),
  GWP(
      "ipccCharacterizationFactors",
      Place.PCF,
      Form.LIST,
      "AR6",
      "IPCC 评估报告",
      "IPCC assessment report"),
  STANDARDS("crossSectoralStandards", Place.PCF, Form.LIST, "ISO14067", "所用标准", "standards"),
  ALLOCATION("allocationRulesDescription", Place.PCF, Form.TEXT, "", "分配规则", "allocation"),
  SOURCES(
      "secondaryEmissionFactorSources",
      Place.PCF,
      Form.SOURCES,
      "",
      "次级数据库与版本，如 ecoinvent 3.10",
      "secondary databases with version; several with ;"),
  TECHNOLOGY("technologicalDQR", Place.RATING, Form.TEXT, "", "技术代表性 1 至 5", "technology, 1 to 5"),
  GEOGRAPHY("geographicalDQR", Place.RATING, Form.TEXT, "", "地域代表性 1 至 5", "geography, 1 to 5"),
  TIME("temporalDQR", Place.RATING, Form.TEXT, "", "时间代表性 1 至 5", "time, 1 to 5");

  /** Where it stands in the document. */
  enum Place {
    /** In the object itself. */
    TOP,
    /** In its footprint. */
    PCF,
    /** In the ratings. */
    RATING
  }

  /** What its value is. */
  enum Form {
    /** As written. */
    TEXT,
    /** Several with semicolons. */
    LIST,
    /** Yes or no. */
    TRUTH,
    /** Databases with versions. */
    SOURCES
  }

  private final String field;
  private final Place place;
  private final Form form;
  private final String usual;
  private final String zh;
  private final String en;

  PcfSheetField(String field, Place place, Form form, String usual, String zh, String en) {
    this.field = field;
    this.place = place;
    this.form = form;
    this.usual = usual;
    this.zh = zh;
    this.en = en;
  }

  String field() {
    return field;
  }

  Place place() {
    return place;
  }

  Form form() {
    return form;
  }

  String usual() {
    return usual;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
