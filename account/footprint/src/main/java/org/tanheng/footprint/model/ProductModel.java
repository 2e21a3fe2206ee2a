// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/**
 * The model of one product as its file states it. The file stays with it: its hash is the version
 * of the model, and a scenario is the same file with a few values changed.
 *
 * @param functional whether the unit is a functional one (what the product does), else declared
 * @param unit amount of the reference product that the footprint is of
 * @param unitText the unit in words
 * @param process id of the process whose reference product it is
 * @param period the time that the model stands for, as written
 * @param production amount made in the period, null if the file does not say
 * @param gwp the set of global warming potentials
 * @param document the file as it was read
 */
public record ProductModel(
    String id,
    String nameZh,
    String nameEn,
    boolean functional,
    Quantity unit,
    String unitText,
    String process,
    Boundary boundary,
    String period,
    String place,
    @Nullable Quantity production,
    String gwp,
    Statement statement,
    CutOff cutOff,
    List<Parameter> parameters,
    List<PowerCertificate> certificates,
    List<ModelProcess> processes,
    List<Scenario> scenarios,
    JsonObject document) {

  /** Copies the lists. */
  public ProductModel {
    parameters = List.copyOf(parameters);
    certificates = List.copyOf(certificates);
    processes = List.copyOf(processes);
    scenarios = List.copyOf(scenarios);
  }

  /** The version: SHA-256 of the document in canonical form. */
  public Hash hash() {
    return Hash.of(Documents.texts(document));
  }

  /** The process of an id, if there is one. */
  public Optional<ModelProcess> find(String wanted) {
    return processes.stream().filter(p -> p.id().equals(wanted)).findFirst();
  }

  /** The model with the changes of a scenario; findings name the scenario. */
  public Outcome<ProductModel> scenario(String wanted) {
    return scenarios.stream()
        .filter(s -> s.id().equals(wanted))
        .findFirst()
        .map(s -> Documents.changed(this, s).flatMap(ModelReader::read))
        .orElseGet(
            () ->
                Outcome.refused(
                    Finding.error(
                        "scenario-unknown",
                        "scenarios",
                        wanted,
                        String.join(", ", scenarios.stream().map(Scenario::id).toList()),
                        "Name a scenario of the model.")));
  }
}
