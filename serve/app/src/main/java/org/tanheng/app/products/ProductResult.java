// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * What a model gives, kgCO2e for one declared or functional unit, in the members that the core
 * writes (docs/footprint-model.md); numbers of the solver are binary.
 *
 * @param version SHA-256 of the model in canonical form
 * @param scenario empty for the model as it stands
 * @param primaryShare share of the impact that rests on primary data
 * @param illustrativeShare share of the impact that rests on numbers that nobody published
 * @param residual backward error of the solution
 */
record ProductResult(
    String model,
    String version,
    String scenario,
    ProductName name,
    String unit,
    String unitText,
    boolean functional,
    String boundary,
    String period,
    String place,
    String gwp,
    String release,
    double total,
    ProductChannels channels,
    List<ProductStage> stages,
    List<ProductNode> nodes,
    ProductFirstTier firstTier,
    ProductTree tree,
    ProductSankey sankey,
    @Nullable Double primaryShare,
    ProductQuality quality,
    @Nullable Double illustrativeShare,
    List<ProductDatum> data,
    List<ProductAllocation> allocation,
    @Nullable ProductPower electricity,
    ProductCutOff cutOff,
    @Nullable ProductUncertainty uncertainty,
    @Nullable Double residual,
    List<Finding> findings) {

  /** The product's names. */
  record ProductName(String zh, String en) {}

  /** What ISO 14067 wants apart; offsets are never part of the total. */
  record ProductChannels(
      double fossil,
      double biogenic,
      double removal,
      double dluc,
      double aircraft,
      double offset) {}

  /** A stage of life. */
  record ProductStage(
      String stage, double total, @Nullable Double share, ProductChannels channels) {}

  /** A process, or what stands at the edge of the model. */
  record ProductNode(
      String id,
      String name,
      String kind,
      String path,
      String stage,
      double amount,
      String unit,
      double direct,
      @Nullable Double share,
      ProductChannels channels) {}

  /** The product's own process: what it causes itself, and what it takes. */
  record ProductFirstTier(double direct, List<ProductTree> inputs) {}

  /** An amount with all that stands behind it; the inputs are absent in the first tier. */
  record ProductTree(
      String node,
      String name,
      double amount,
      String unit,
      double impact,
      @Nullable Double share,
      double direct,
      @Nullable List<ProductTree> inputs) {}

  /** Carbon along the chain. */
  record ProductSankey(List<ProductSankeyNode> nodes, List<ProductSankeyLink> links) {}

  /** A process or supply with its own impact and all that passes through it. */
  record ProductSankeyNode(String id, String name, String stage, double direct, double through) {}

  /** What one passes to another. */
  record ProductSankeyLink(String from, String to, double value) {}

  /** Mean of the ratings weighted by impact, 1 best to 5, and how much of the impact is rated. */
  record ProductQuality(
      @Nullable Double rating,
      @Nullable Double ratedShare,
      @Nullable ProductRatings ratings,
      @Nullable Double ratingsShare) {}

  /** How well data represent technology, place and time, and the mean of the three. */
  record ProductRatings(double technology, double geography, double time, double mean) {}

  /** A number that the model rests on, where it stands, and what it brings. */
  record ProductDatum(
      String path,
      String process,
      String what,
      String role,
      double value,
      String unit,
      String origin,
      String document,
      String id,
      String period,
      String place,
      String technology,
      String supplier,
      boolean illustrative,
      @Nullable Double primaryShare,
      @Nullable List<Integer> pedigree,
      @Nullable Double rating,
      @Nullable ProductRatings ratings,
      double impact,
      @Nullable Double share) {}

  /** How a process is shared between its products, and by another method. */
  record ProductAllocation(
      String process,
      String method,
      String reason,
      List<ProductPart> shares,
      @Nullable ProductAlternative alternative) {}

  /** The share of one product. */
  record ProductPart(String product, double share) {}

  /** The total by another method. */
  record ProductAlternative(String method, double total, @Nullable Double difference) {}

  /** Electricity by where it comes from, and the total with other factors for the remainder. */
  record ProductPower(
      double amount,
      String unit,
      List<ProductPowerPart> parts,
      List<ProductPowerCase> sensitivity) {}

  /** A part of the electricity. */
  record ProductPowerPart(
      String path,
      String kind,
      String technology,
      double amount,
      double factor,
      List<String> rows,
      String certificate,
      String ledger) {}

  /** The total with another factor. */
  record ProductPowerCase(
      @JsonProperty("case") String name, double factor, List<String> rows, double total) {}

  /** What was left out as too small. */
  record ProductCutOff(String rule, double limit, double share, List<ProductLeftOut> left) {}

  /** One flow left out. */
  record ProductLeftOut(String name, double share, String reason) {}

  /** How sure the total is: to first order, and by runs. */
  record ProductUncertainty(
      double deviation,
      @Nullable Double relative,
      List<ProductUncertain> parts,
      int runs,
      int failed,
      long seed,
      @Nullable Double mean,
      @Nullable Double drawnDeviation,
      @JsonProperty("p2.5") @Nullable Double low,
      @Nullable Double median,
      @JsonProperty("p97.5") @Nullable Double high) {}

  /** One uncertain number with its share of the variance. */
  record ProductUncertain(
      String path, String what, @Nullable Double sensitivity, @Nullable Double share) {}
}
