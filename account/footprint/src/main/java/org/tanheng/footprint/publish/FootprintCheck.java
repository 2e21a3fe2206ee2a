// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.evidence.log.Witnessed;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelReader;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.model.ProductModel;

/**
 * Checks a published footprint with nothing but its bundle and the reader's policy: the model gives
 * the result again to the last byte, the leaf names both, and the leaf is in the log.
 */
public final class FootprintCheck {
  private static final int MOST_RUNS = 100_000;

  private final FootprintBundle bundle;
  private final List<FootprintLink> links = new ArrayList<>();

  private FootprintCheck(FootprintBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The links of the chain, in their order.
   *
   * @param policy whom the reader believes; null to take the keys that the bundle itself names
   */
  public static List<FootprintLink> of(FootprintBundle bundle, @Nullable LogPolicy policy) {
    var check = new FootprintCheck(bundle);
    check.computation();
    check.leaf(policy);
    return List.copyOf(check.links);
  }

  private void add(FootprintLink.State state, String name, String said) {
    links.add(new FootprintLink(name, state, said));
  }

  private void holds(boolean good, String name, String said) {
    add(good ? FootprintLink.State.HOLDS : FootprintLink.State.BROKEN, name, said);
  }

  private void computation() {
    Outcome<ProductModel> read = model();
    if (!(read instanceof Outcome.Done<ProductModel> model)) {
      add(FootprintLink.State.BROKEN, "model", read.findings().toString());
      return;
    }
    Outcome<ModelResult> run = ModelEngine.run(model.value(), "", settings());
    if (!(run instanceof Outcome.Done<ModelResult> done)) {
      add(FootprintLink.State.BROKEN, "result", run.findings().toString());
      return;
    }
    String again = ModelResultJson.of(done.value()).write();
    String total = done.value().total() + " kgCO2e per " + model.value().unit();
    if (again.equals(bundle.result())) {
      holds(true, "result", "computed again to the last byte: " + total);
    } else if (figures(again).equals(figures(bundle.result()))) {
      holds(
          true, "result", "computed again, total, channels and stages to the last digit: " + total);
    } else {
      holds(
          false,
          "result",
          "computed again it differs: " + total + " with release " + done.value().release());
    }
  }

  /** What a release may not change: other members may be written otherwise by a later one. */
  private static List<String> figures(String result) {
    return Json.parse(result) instanceof Outcome.Done<Json> done
            && done.value() instanceof JsonObject object
        ? Stream.of("unit", "total", "channels", "stages")
            .map(name -> object.get(name).map(Json::write).orElse(""))
            .toList()
        : List.of();
  }

  private Outcome<ProductModel> model() {
    return Json.parse(bundle.model())
        .flatMap(
            json ->
                ModelReader.read(
                    json instanceof JsonObject object ? object : JsonObject.builder().build()));
  }

  /** The draws that the result states. */
  private ModelSettings settings() {
    int runs = 0;
    long seed = 1;
    if (Json.parse(bundle.result()) instanceof Outcome.Done<Json> done
        && done.value() instanceof JsonObject result
        && result.members().get("uncertainty") instanceof JsonObject sure) {
      runs = (int) Math.min(MOST_RUNS, number(sure, "runs"));
      seed = number(sure, "seed");
    }
    return ModelSettings.PLAIN.withRuns(runs, seed, 1);
  }

  private static long number(JsonObject object, String name) {
    return object.members().get(name) instanceof JsonNumber number
            && number.text().matches("[0-9]{1,18}")
        ? Long.parseLong(number.text())
        : 0;
  }

  private void leaf(@Nullable LogPolicy policy) {
    String text = bundle.leaf();
    if (text == null) {
      add(FootprintLink.State.NOT_PROVEN, "leaf", "no entry of a log in the bundle");
      return;
    }
    byte[] entry = text.getBytes(StandardCharsets.UTF_8);
    Outcome<Leaf> read = Leaf.parse(entry);
    if (!(read instanceof Outcome.Done<Leaf> done) || done.value().kind() != LeafKind.FOOTPRINT) {
      add(FootprintLink.State.BROKEN, "leaf", "no entry of a published footprint");
      return;
    }
    Leaf leaf = done.value();
    boolean result = leaf.text("result").equals(Hash.ofText(bundle.result()).hex());
    boolean model =
        model() instanceof Outcome.Done<ProductModel> of
            && leaf.text("model").equals(of.value().hash().hex());
    holds(
        result && model,
        "leaf",
        result && model
            ? "names model and result, published " + leaf.at() + " as " + leaf.text("product")
            : "names another " + (result ? "model" : "result"));
    log(entry, policy);
  }

  private void log(byte[] entry, @Nullable LogPolicy policy) {
    String proof = bundle.proof();
    if (proof == null) {
      add(FootprintLink.State.NOT_PROVEN, "log", "no proof of the log in the bundle");
      return;
    }
    @Nullable LogPolicy believed = policy == null ? own() : policy;
    if (believed == null) {
      add(FootprintLink.State.NOT_PROVEN, "log", "no policy that says whose keys are believed");
      return;
    }
    Outcome<Witnessed> checked = TlogProof.parse(proof).flatMap(p -> p.check(entry, believed));
    switch (checked) {
      case Outcome.Done<Witnessed> done -> {
        holds(true, "log", "in the log " + done.value().log().name());
        if (policy == null) {
          add(
              FootprintLink.State.NOT_PROVEN,
              "keys",
              "the bundle itself names them; give a policy of your own");
        }
      }
      case Outcome.Refused<Witnessed> refused ->
          add(FootprintLink.State.BROKEN, "log", refused.findings().toString());
    }
  }

  private @Nullable LogPolicy own() {
    String text = bundle.policy();
    return text != null && LogPolicy.parse(text) instanceof Outcome.Done<LogPolicy> done
        ? done.value()
        : null;
  }
}
