// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * The footprint of a product: kgCO2e for one unit of the model.
 *
 * @param model what it is of, with the scenario's values
 * @param scenario id of the scenario, empty for the model as it stands
 * @param release the release of the factor library
 * @param channels fossil, biogenic, removals, direct land use change, aircraft, offsets
 * @param stages all stages of the boundary in their order
 * @param nodes processes and supplies, the largest own impact first
 * @param firstTier the inputs of the product's own process, the largest first
 * @param firstTierDirect what that process causes itself
 * @param primaryShare share of the impact that rests on primary data, 0 to 1
 * @param quality what the data are worth, weighted by impact
 * @param illustrativeShare share of the impact that rests on illustrative numbers
 * @param power null where the model takes no electricity
 * @param uncertainty null where nothing is uncertain or it was not asked for
 * @param residual backward error of the solution
 */
public record ModelResult(
    ProductModel model,
    String scenario,
    String release,
    Channels channels,
    List<StageShown> stages,
    List<ModelNode> nodes,
    List<ModelTree> firstTier,
    double firstTierDirect,
    ModelTree tree,
    Sankey sankey,
    double primaryShare,
    DataQuality quality,
    double illustrativeShare,
    List<DatumShown> data,
    List<AllocationShown> allocations,
    @Nullable PowerShown power,
    @Nullable UncertaintyShown uncertainty,
    double residual,
    List<Finding> findings) {

  /** Copies the lists. */
  public ModelResult {
    stages = List.copyOf(stages);
    nodes = List.copyOf(nodes);
    firstTier = List.copyOf(firstTier);
    data = List.copyOf(data);
    allocations = List.copyOf(allocations);
    findings = List.copyOf(findings);
  }

  /** What a stage causes. */
  public record StageShown(Stage stage, Channels channels) {}

  /** The footprint without offsets. */
  public double total() {
    return channels.total();
  }

  /** The same result with how sure it is. */
  public ModelResult with(UncertaintyShown sure) {
    return copy(sure, findings);
  }

  /** The same result with more to say of it. */
  public ModelResult adding(List<Finding> more) {
    return more.isEmpty()
        ? this
        : copy(uncertainty, Stream.concat(findings.stream(), more.stream()).toList());
  }

  private ModelResult copy(@Nullable UncertaintyShown sure, List<Finding> said) {
    return new ModelResult(
        model,
        scenario,
        release,
        channels,
        stages,
        nodes,
        firstTier,
        firstTierDirect,
        tree,
        sankey,
        primaryShare,
        quality,
        illustrativeShare,
        data,
        allocations,
        power,
        sure,
        residual,
        said);
  }
}
