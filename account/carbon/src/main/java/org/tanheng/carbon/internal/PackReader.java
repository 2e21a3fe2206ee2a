// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.PackBoundary;
import org.tanheng.carbon.PackMaterial;
import org.tanheng.carbon.SourceKind;
import org.tanheng.carbon.SourceKind.Treatment;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quantity;

/** Reads a method pack from its JSON; kinds that packs have in common stand in one file. */
public final class PackReader {

  private static final String KINDS = "kinds";

  private PackReader() {}

  /** A pack that the product brings; a mistake in it is a programming error. */
  public static MethodPack bundled(String id) {
    return read(resource(id), resource(KINDS));
  }

  /** The same with the kinds that packs share, in the form of its hash. */
  public static String whole(String id) {
    return new String(
        CanonicalJson.bytes(whole(resource(id), resource(KINDS))), StandardCharsets.UTF_8);
  }

  /** A pack from {@link #whole}; empty where it is of a form that is not known here. */
  public static Optional<MethodPack> kept(String whole) {
    try {
      return Json.parse(whole).orElseThrow() instanceof JsonObject object
              && object.get("pack").orElseThrow() instanceof JsonObject pack
              && object.get(KINDS).orElseThrow() instanceof JsonObject shared
          ? Optional.of(read(pack, shared))
          : Optional.empty();
    } catch (FindingException
        | NoSuchElementException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static JsonObject whole(JsonObject pack, JsonObject shared) {
    return JsonObject.builder().put(KINDS, shared).put("pack", pack).build();
  }

  static MethodPack read(JsonObject pack, JsonObject shared) {
    List<SourceKind> kinds =
        pack.items(KINDS).stream().map(k -> kind((JsonObject) k, shared)).toList();
    List<MethodPack.Example> examples =
        pack.items("examples").stream().map(e -> example((JsonObject) e)).toList();
    return new MethodPack(
        text(pack, "id"),
        text(pack, "titleZh"),
        text(pack, "titleEn"),
        text(pack, "document"),
        text(pack, "edition"),
        whole(pack, "validFrom"),
        pack.get("validTo").isPresent() ? Integer.valueOf(whole(pack, "validTo")) : null,
        pack.text("inForce").map(LocalDate::parse).orElse(null),
        text(pack, "boundary"),
        text(pack, "gwp"),
        isTrue(pack, "methaneSplit"),
        text(pack, "fuelTable"),
        kinds,
        pack.items("materials").stream().map(m -> material((JsonObject) m)).toList(),
        pack.items("boundaries").stream().map(b -> boundary((JsonObject) b)).toList(),
        MethodPack.Status.valueOf(text(pack, "status").toUpperCase(Locale.ROOT)),
        pack.text("statusReason").orElse(null),
        examples,
        Hash.of(CanonicalJson.bytes(whole(pack, shared))).hex());
  }

  private static SourceKind kind(JsonObject use, JsonObject shared) {
    String id = text(use, "kind");
    JsonObject kind =
        use.get("results").isPresent() ? use : (JsonObject) shared.get(id).orElseThrow();
    JsonObject like =
        kind.text("like").map(other -> (JsonObject) shared.get(other).orElseThrow()).orElse(kind);
    return new SourceKind(
        id,
        text(kind, "titleZh"),
        text(kind, "titleEn"),
        text(kind, "scope"),
        text(kind, "category"),
        use.text("row").orElse(text(kind, "titleZh")),
        kind.text("treatment").map(Treatment::valueOf).orElse(Treatment.EMISSION),
        use.text("family").orElse(null),
        defaults(like.get("defaults").orElse(null)),
        like.items("results").stream().map(r -> result((JsonObject) r)).toList());
  }

  private static Map<String, String> defaults(@Nullable Json json) {
    var defaults = new LinkedHashMap<String, String>();
    if (json instanceof JsonObject object) {
      object.members().keySet().forEach(name -> defaults.put(name, text(object, name)));
    }
    return defaults;
  }

  private static SourceKind.Result result(JsonObject json) {
    return new SourceKind.Result(
        text(json, "gas"),
        text(json, "unit"),
        isTrue(json, "optional"),
        json.items("formulas").stream()
            .map(f -> ((org.tanheng.evidence.JsonString) f).value())
            .toList());
  }

  private static PackMaterial material(JsonObject json) {
    var parameters = new LinkedHashMap<String, Quantity>();
    JsonObject values = (JsonObject) json.get("parameters").orElseThrow();
    values
        .members()
        .keySet()
        .forEach(name -> parameters.put(name, Quantity.parse(text(values, name)).orElseThrow()));
    return new PackMaterial(
        text(json, "zh"),
        text(json, "en"),
        parameters,
        text(json, "source"),
        isTrue(json, "verified"));
  }

  private static PackBoundary boundary(JsonObject json) {
    return new PackBoundary(
        text(json, "id"),
        text(json, "titleZh"),
        text(json, "titleEn"),
        json.items("kinds").stream()
            .map(k -> ((org.tanheng.evidence.JsonString) k).value())
            .toList());
  }

  private static MethodPack.Example example(JsonObject json) {
    return new MethodPack.Example(
        text(json, "source"), text(json, "yaml"), text(json, "total"), text(json, "tolerance"));
  }

  private static String text(JsonObject json, String name) {
    return json.text(name)
        .orElseThrow(() -> new IllegalStateException("pack without " + name + ": " + json));
  }

  private static int whole(JsonObject json, String name) {
    return json.get(name).orElseThrow() instanceof JsonNumber number
        ? Integer.parseInt(number.text())
        : Integer.parseInt(text(json, name));
  }

  private static boolean isTrue(JsonObject json, String name) {
    return json.get(name).orElse(null) instanceof JsonBoolean b && b.value();
  }

  /** A bundled table of rules or a pack by its name. */
  public static JsonObject resource(String name) {
    try (var in = MethodPacks.class.getResourceAsStream("methods/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("no method file " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (JsonObject) Json.parse(text).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
