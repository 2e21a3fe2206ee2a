// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/**
 * Reads the model of a product from its document; each finding has the path of what it is about.
 * What only shows when the model is computed (formulas, links, units) is found there.
 */
public final class ModelReader {
  private static final Set<String> ROOT =
      Set.of(
          "model",
          "name",
          "declared-unit",
          "functional-unit",
          "process",
          "boundary",
          "period",
          "place",
          "production",
          "gwp",
          "statement",
          "cut-off",
          "parameters",
          "certificates",
          "processes",
          "scenarios");
  private static final Set<String> CERTIFICATE = Set.of("id", "technology", "amount", "ledger");
  private static final Set<String> PARAMETER = with("name", "value");
  private static final Set<String> SCENARIO = Set.of("id", "name", "set", "inputs");

  private final Fields root;
  private final JsonObject document;
  private final List<Finding> findings;

  private ModelReader(JsonObject document) {
    this.document = document;
    findings = new ArrayList<>();
    root = Fields.of("", document, ROOT, findings);
  }

  private static Set<String> with(String... keys) {
    var all = new TreeSet<>(AmountReader.SOURCED);
    all.addAll(List.of(keys));
    return all;
  }

  /** The model, or all findings. */
  public static Outcome<ProductModel> read(JsonObject document) {
    return new ModelReader(document).model();
  }

  private Outcome<ProductModel> model() {
    Optional<String> id = root.required("model", "a short name");
    Optional<Fields> names =
        root.isObject("name") ? root.object("name", Set.of("zh", "en")) : Optional.empty();
    String name = names.isEmpty() ? root.optional("name").orElse(id.orElse("")) : "";
    boolean functional = root.has("functional-unit");
    Optional<Quantity> unit = unit(functional ? "functional-unit" : "declared-unit");
    Optional<String> process = root.required("process", "the id of the process that makes it");
    Optional<Boundary> boundary =
        root.word("boundary", ProcessReader.codes(Boundary.values(), Boundary::code), Boundary::of);
    Optional<String> period = root.required("period", "the year or months that it stands for");
    @Nullable Quantity production = root.quantity("production").orElse(null);
    String gwp = root.optional("gwp").orElse("AR6");
    List<Parameter> parameters = parameters();
    List<PowerCertificate> certificates = certificates();
    List<ModelProcess> processes =
        root.objects("processes", ProcessReader.KNOWN).stream()
            .flatMap(f -> ProcessReader.read(f).stream())
            .toList();
    once("processes", processes, ModelProcess::id, ModelProcess::path);
    if (processes.isEmpty() && findings.isEmpty()) {
      root.error("missing-key", "processes", "", "at least one process", "Add 'processes'.");
    }
    process
        .filter(p -> processes.stream().noneMatch(q -> q.id().equals(p)) && findings.isEmpty())
        .ifPresent(
            p ->
                root.error(
                    "process-unknown",
                    "process",
                    p,
                    String.join(", ", processes.stream().map(ModelProcess::id).toList()),
                    "Name a process of the model."));
    boundary.ifPresent(b -> stages(b, processes));
    List<Scenario> scenarios = scenarios();
    Statement statement = StatementReader.statement(root, findings);
    CutOff cutOff = StatementReader.cutOff(root);
    if (findings.stream().anyMatch(Finding::isError)) {
      return Outcome.refused(findings);
    }
    return Outcome.done(
        new ProductModel(
            id.orElseThrow(),
            names.map(n -> n.text("zh")).orElse(name),
            names.map(n -> n.text("en")).orElse(name),
            functional,
            unit.orElseThrow(),
            unitText(functional ? "functional-unit" : "declared-unit"),
            process.orElseThrow(),
            boundary.orElseThrow(),
            period.orElseThrow(),
            root.text("place"),
            production,
            gwp,
            statement,
            cutOff,
            parameters,
            certificates,
            processes,
            scenarios,
            document),
        findings);
  }

  private Optional<Quantity> unit(String key) {
    if (!root.has(key)) {
      root.error(
          "missing-key",
          key,
          "",
          "1 m2, or { amount: 1 m2, description: ... }",
          "Add 'declared-unit' or 'functional-unit'.");
      return Optional.empty();
    }
    Optional<Quantity> read =
        root.isObject(key)
            ? root.object(key, Set.of("amount", "description")).flatMap(f -> f.quantity("amount"))
            : root.quantity(key);
    read.filter(q -> q.value().signum() <= 0)
        .ifPresent(
            q ->
                root.error("unit-amount", key, q.toString(), "more than zero", "Mend the amount."));
    if (read.isEmpty() && findings.isEmpty()) {
      root.error("missing-key", key + ".amount", "", "1 m2", "Add 'amount'.");
    }
    return read;
  }

  private String unitText(String key) {
    return root.isObject(key)
        ? root.object(key, Set.of("amount", "description"))
            .map(f -> f.text("description"))
            .orElse("")
        : root.text(key);
  }

  private <T> void once(
      String key, List<T> items, Function<T, String> id, Function<T, String> path) {
    var seen = new HashSet<String>();
    for (T item : items) {
      if (!seen.add(id.apply(item))) {
        findings.add(
            Finding.error(
                "duplicate-id",
                path.apply(item),
                id.apply(item),
                "each name once in " + key,
                "Give it another name."));
      }
    }
  }

  private List<Parameter> parameters() {
    var all = new ArrayList<Parameter>();
    for (Fields f : root.objects("parameters", PARAMETER)) {
      Optional<String> name =
          f.required("name", "a word")
              .filter(
                  n -> {
                    boolean fits = n.matches("[A-Za-z_][A-Za-z0-9_]*");
                    if (!fits) {
                      f.error("parameter-name", "name", n, "letters, digits and _", "Rename it.");
                    }
                    return fits;
                  });
      Optional<ModelAmount> amount = AmountReader.read(f, "value", true);
      String note = f.text("note");
      name.flatMap(n -> amount.map(a -> new Parameter(n, a, note))).ifPresent(all::add);
    }
    once("parameters", all, Parameter::name, p -> p.amount().path());
    return all;
  }

  private List<PowerCertificate> certificates() {
    var all = new ArrayList<PowerCertificate>();
    for (Fields f : root.objects("certificates", CERTIFICATE)) {
      Optional<String> id = f.required("id", "the number of the certificate");
      Optional<String> technology = f.required("technology", "as 风力发电");
      if (!f.has("amount")) {
        f.error("missing-key", "amount", "", "120 MWh", "Add 'amount'.");
      }
      Optional<Quantity> amount = f.quantity("amount");
      Optional<String> ledger =
          f.required("ledger", "the inventory that counts it, so that it counts once");
      if (id.isPresent() && technology.isPresent() && amount.isPresent() && ledger.isPresent()) {
        all.add(
            new PowerCertificate(f.path(), id.get(), technology.get(), amount.get(), ledger.get()));
      }
    }
    once("certificates", all, PowerCertificate::id, PowerCertificate::path);
    return all;
  }

  private void stages(Boundary boundary, List<ModelProcess> processes) {
    for (ModelProcess process : processes) {
      outside(boundary, process.path(), process.stage());
      process.inputs().forEach(i -> outside(boundary, i.path(), i.stage()));
      process.outputs().forEach(o -> outside(boundary, o.path(), o.stage()));
    }
    for (Stage stage : Stage.values()) {
      boolean told =
          processes.stream()
              .anyMatch(
                  p ->
                      p.stage() == stage
                          || p.inputs().stream().anyMatch(i -> i.stage() == stage)
                          || p.outputs().stream().anyMatch(o -> o.stage() == stage));
      if (boundary.stages().contains(stage) && !told && !processes.isEmpty()) {
        findings.add(
            Finding.warning(
                "stage-missing",
                "boundary",
                "nothing in stage " + stage.code(),
                "every stage of " + boundary.code(),
                "Model it, or say under statement.exclusions why it is left out."));
      }
    }
  }

  private void outside(Boundary boundary, String path, Stage stage) {
    if (!boundary.stages().contains(stage)) {
      findings.add(
          Finding.error(
              "stage-outside-boundary",
              path,
              stage.code(),
              "a stage within " + boundary.code(),
              "Change the stage, or the boundary of the model."));
    }
  }

  private List<Scenario> scenarios() {
    var all = new ArrayList<Scenario>();
    for (Fields f : root.objects("scenarios", SCENARIO)) {
      Optional<String> id = f.required("id", "a short name");
      String name = f.text("name");
      id.map(i -> new Scenario(i, name.isEmpty() ? i : name, new JsonObject(f.members())))
          .ifPresent(all::add);
    }
    once("scenarios", all, Scenario::id, s -> "scenarios");
    return all;
  }
}
