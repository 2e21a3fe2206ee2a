// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify.internal;

import java.util.Base64;
import java.util.List;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.verify.Amount;
import org.tanheng.verify.Bundle;
import org.tanheng.verify.CarriedAnchor;
import org.tanheng.verify.Figure;
import org.tanheng.verify.Opening;
import org.tanheng.verify.ProvenLeaf;
import org.tanheng.verify.ShownRun;

/** The members of a bundle but for its seal. */
public final class BundleWriter {

  private BundleWriter() {}

  /** The bundle as a value, without its seal. */
  public static JsonObject json(Bundle bundle) {
    Figure figure = bundle.figure();
    JsonObject.Builder json = JsonObject.builder();
    if (!bundle.amounts().isEmpty()) {
      json.put("amounts", Json.of(bundle.amounts().stream().map(BundleWriter::amount).toList()));
    }
    if (!bundle.anchors().isEmpty()) {
      json.put("anchors", Json.of(bundle.anchors().stream().map(BundleWriter::anchor).toList()));
    }
    if (!bundle.signed().isEmpty()) {
      json.put("deviceRuns", Json.of(bundle.signed().stream().map(BundleWriter::run).toList()));
    }
    if (!bundle.tables().isEmpty()) {
      json.put("factorTables", Json.of(bundle.tables().stream().map(Json::of).toList()));
    }
    return json.put("format", Bundle.FORMAT)
        .put(
            "figure",
            JsonObject.builder()
                .put("name", figure.name())
                .put("value", figure.value())
                .put("unit", Figure.UNIT)
                .build())
        .put("input", bundle.computation().input())
        .put("method", bundle.computation().method())
        .put("factors", bundle.computation().factors())
        .put("result", bundle.computation().result())
        .put("leaves", Json.of(bundle.leaves().stream().map(BundleWriter::leaf).toList()))
        .put("openings", Json.of(bundle.openings().stream().map(BundleWriter::opening).toList()))
        .put("runs", Json.of(bundle.runs().stream().map(BundleWriter::run).toList()))
        .put("checkpoint", bundle.checkpoint().write())
        .put("policy", bundle.policy())
        .build();
  }

  private static Json amount(Amount amount) {
    return Records.write(amount);
  }

  private static Json anchor(CarriedAnchor anchor) {
    return JsonObject.builder()
        .put("receipt", anchor.receipt().write())
        .put("path", hashes(anchor.path()))
        .build();
  }

  private static Json leaf(ProvenLeaf proven) {
    return JsonObject.builder()
        .put("index", Long.toString(proven.index()))
        .put("path", hashes(proven.path()))
        .put("leaf", proven.leaf().json())
        .build();
  }

  private static Json opening(Opening opening) {
    return JsonObject.builder()
        .put("leaf", Integer.toString(opening.leaf()))
        .put("field", opening.field())
        .put("salt", opening.commitment().salt())
        .put("content", opening.commitment().content())
        .build();
  }

  private static Json run(ShownRun shown) {
    return JsonObject.builder()
        .put("leaf", Integer.toString(shown.leaf()))
        .put("number", Integer.toString(shown.number()))
        .put("path", hashes(shown.path()))
        .put("run", Base64.getEncoder().encodeToString(shown.run().bytes()))
        .build();
  }

  private static Json hashes(List<Hash> path) {
    return Json.of(path.stream().map(hash -> Json.of(hash.hex())).toList());
  }
}
