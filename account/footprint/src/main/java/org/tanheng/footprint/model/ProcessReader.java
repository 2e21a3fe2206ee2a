// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.model.ModelOutput.Kind;
import org.tanheng.units.Quantity;

/** Reads a unit process of a model. */
final class ProcessReader {
  static final Set<String> KNOWN =
      Set.of(
          "id",
          "name",
          "stage",
          "place",
          "period",
          "technology",
          "allocation",
          "inputs",
          "outputs",
          "emissions");
  private static final Set<String> ALLOCATION = Set.of("method", "alternative", "reason");
  private static final Set<String> INPUT = with("name", "amount", "from", "stage");
  private static final Set<String> OUTPUT =
      with("product", "kind", "amount", "to", "stage", "mass", "energy", "price", "physical");
  private static final Set<String> EMISSION = with("name", "amount", "gas", "channel");
  private static final Map<AllocationMethod, String> KEYS =
      Map.of(
          AllocationMethod.MASS, "mass",
          AllocationMethod.ENERGY, "energy",
          AllocationMethod.ECONOMIC, "price",
          AllocationMethod.PHYSICAL, "physical");

  private final Fields fields;
  private final Stage stage;

  private ProcessReader(Fields fields, Stage stage) {
    this.fields = fields;
    this.stage = stage;
  }

  private static Set<String> with(String... keys) {
    var all = new TreeSet<>(AmountReader.SOURCED);
    all.addAll(List.of(keys));
    return all;
  }

  /** The process, where it can be told. */
  static Optional<ModelProcess> read(Fields fields) {
    Optional<Stage> stage = fields.word("stage", codes(Stage.values(), Stage::code), Stage::of);
    return stage.flatMap(s -> new ProcessReader(fields, s).process());
  }

  static <T> String codes(T[] values, java.util.function.Function<T, String> code) {
    return Arrays.stream(values).map(code).collect(Collectors.joining(", "));
  }

  private Optional<ModelProcess> process() {
    Optional<String> id =
        fields
            .required("id", "a short name")
            .filter(
                text -> {
                  boolean fits = !text.matches(".*[/<>#].*");
                  if (!fits) {
                    fields.error("process-id", "id", text, "a name without / < > #", "Rename it.");
                  }
                  return fits;
                });
    var names = new HashSet<String>();
    List<ModelInput> inputs =
        fields.objects("inputs", INPUT).stream().flatMap(i -> input(i, names).stream()).toList();
    var products = new HashSet<String>();
    List<ModelOutput> outputs =
        fields.objects("outputs", OUTPUT).stream()
            .flatMap(o -> output(o, products).stream())
            .toList();
    List<Emission> emissions =
        fields.objects("emissions", EMISSION).stream().flatMap(e -> emission(e).stream()).toList();
    long references = outputs.stream().filter(o -> o.kind() == Kind.REFERENCE).count();
    if (references != 1) {
      fields.error(
          "process-reference",
          "outputs",
          references + " reference outputs",
          "one",
          "Mark the product that the amounts are for with kind: reference.");
      return Optional.empty();
    }
    Optional<Fields> rule = fields.object("allocation", ALLOCATION);
    @Nullable AllocationMethod method =
        rule.flatMap(r -> r.word("method", methods(), AllocationMethod::of)).orElse(null);
    @Nullable AllocationMethod other =
        rule.filter(r -> r.has("alternative"))
            .flatMap(r -> r.word("alternative", methods(), AllocationMethod::of))
            .orElse(null);
    boolean shared = outputs.stream().anyMatch(o -> o.kind() == Kind.CO_PRODUCT);
    if (shared && method == null) {
      fields.error(
          "allocation-missing",
          "allocation",
          "co-products without a rule",
          methods(),
          "Say how the process is shared between its products; nothing is guessed.");
    }
    return id.map(
        i ->
            new ModelProcess(
                fields.path(),
                i,
                fields.optional("name").orElse(i),
                stage,
                fields.text("place"),
                fields.text("period"),
                fields.text("technology"),
                method,
                other,
                rule.map(r -> r.text("reason")).orElse(""),
                inputs,
                outputs,
                emissions));
  }

  private static String methods() {
    return codes(AllocationMethod.values(), AllocationMethod::code);
  }

  private Stage stage(Fields of) {
    return of.has("stage")
        ? of.word("stage", codes(Stage.values(), Stage::code), Stage::of).orElse(stage)
        : stage;
  }

  private static boolean once(Fields fields, String key, Set<String> names, String name) {
    boolean first = names.add(name);
    if (!first) {
      fields.error("duplicate-id", key, name, "each name once", "Give it another name.");
    }
    return first;
  }

  private Optional<ModelInput> input(Fields input, Set<String> names) {
    Optional<String> name =
        input.required("name", "what is taken").filter(n -> once(input, "name", names, n));
    Optional<ModelAmount> amount = AmountReader.read(input, "amount", true);
    if (!input.has("from")) {
      input.error("missing-key", "from", "", "who supplies it", "Add 'from'.");
    }
    Optional<Supply> from = SupplyReader.read(input, "from");
    Stage shown = stage(input);
    return name.flatMap(
        n -> amount.flatMap(a -> from.map(f -> new ModelInput(input.path(), n, a, f, shown))));
  }

  private Optional<ModelOutput> output(Fields output, Set<String> names) {
    Optional<String> name =
        output.required("product", "what is given").filter(n -> once(output, "product", names, n));
    Optional<Kind> kind = output.word("kind", codes(Kind.values(), Kind::code), Kind::of);
    boolean counted = kind.isPresent() && kind.get() != Kind.REFERENCE;
    Optional<ModelAmount> amount = AmountReader.read(output, "amount", counted);
    var keys = new EnumMap<AllocationMethod, Quantity>(AllocationMethod.class);
    KEYS.forEach(
        (method, key) ->
            output
                .quantity(key)
                .ifPresent(
                    q -> {
                      if (q.value().signum() <= 0) {
                        output.error(
                            "allocation-key", key, q.toString(), "more than zero", "Mend it.");
                      }
                      keys.put(method, q);
                    }));
    @Nullable Supply to = SupplyReader.read(output, "to").orElse(null);
    if (kind.isPresent() && kind.get() == Kind.AVOIDED && !output.has("to")) {
      output.error("missing-key", "to", "", "what it replaces", "Add 'to'.");
    }
    if (kind.isPresent() && kind.get() == Kind.REFERENCE && output.has("to")) {
      output.error("unknown-key", "to", "to", "none at a reference", "Remove it.");
    }
    Stage shown = stage(output);
    return name.flatMap(
        n ->
            kind.flatMap(
                k -> amount.map(a -> new ModelOutput(output.path(), n, k, a, keys, to, shown))));
  }

  private static Optional<Emission> emission(Fields emission) {
    Optional<String> name = emission.required("name", "what is emitted");
    Optional<ModelAmount> amount = AmountReader.read(emission, "amount", true);
    String gas = emission.optional("gas").orElse("CO2e");
    Optional<Channel> channel =
        emission.word(
            "channel",
            emission.optional("channel").orElse("fossil").toLowerCase(Locale.ROOT),
            codes(Channel.values(), Channel::code),
            Channel::of);
    return name.flatMap(
        n -> amount.flatMap(a -> channel.map(c -> new Emission(emission.path(), n, a, gas, c))));
  }
}
