// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.PointKind;
import org.tanheng.units.Unit;

/** The models that are known: the bundled ones, and those of a folder that the user extends. */
public final class DeviceTemplates {
  private final Map<String, DeviceTemplate> templates;

  private DeviceTemplates(Map<String, DeviceTemplate> templates) {
    this.templates = templates;
  }

  /** The models that come with the product. */
  public static DeviceTemplates bundled() {
    try (InputStream in = DeviceTemplates.class.getResourceAsStream("templates.json")) {
      if (in == null) {
        throw new IllegalStateException("the templates are not in the build");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new DeviceTemplates(index(read("templates.json", text).orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These and the ones of all {@code .json} files of a folder; an id there replaces one here. */
  public Outcome<DeviceTemplates> with(Path folder) {
    var all = new LinkedHashMap<>(templates);
    var findings = new ArrayList<Finding>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        switch (read(name, Files.readString(file))) {
          case Outcome.Refused<List<DeviceTemplate>> refused -> findings.addAll(refused.findings());
          case Outcome.Done<List<DeviceTemplate>> done -> all.putAll(index(done.value()));
        }
      }
    } catch (IOException e) {
      findings.add(wrong(folder.toString(), String.valueOf(e.getMessage()), "files of templates"));
    }
    return findings.isEmpty() ? Outcome.done(new DeviceTemplates(all)) : Outcome.refused(findings);
  }

  public List<DeviceTemplate> all() {
    return List.copyOf(templates.values());
  }

  public Optional<DeviceTemplate> find(String id) {
    return Optional.ofNullable(templates.get(id));
  }

  /** The model of a device by maker and model as its plate says them, in whatever case. */
  public Optional<DeviceTemplate> of(@Nullable String maker, @Nullable String model) {
    return templates.values().stream()
        .filter(each -> each.model().equalsIgnoreCase(model == null ? "" : model.strip()))
        .filter(each -> maker == null || each.maker().equalsIgnoreCase(maker.strip()))
        .findFirst();
  }

  private static Map<String, DeviceTemplate> index(List<DeviceTemplate> list) {
    var index = new LinkedHashMap<String, DeviceTemplate>();
    list.forEach(template -> index.put(template.id(), template));
    return index;
  }

  private static Outcome<List<DeviceTemplate>> read(String file, String text) {
    return Json.parse(text)
        .flatMap(
            json -> {
              var findings = new ArrayList<Finding>();
              var templates = new ArrayList<DeviceTemplate>();
              List<Json> items = json instanceof JsonArray list ? list.items() : List.of(json);
              for (int i = 0; i < items.size(); i++) {
                String place = file + "[" + i + "]";
                if (items.get(i) instanceof JsonObject object) {
                  templates.add(template(place, object, findings));
                } else {
                  findings.add(wrong(place, items.get(i).write(), "a template"));
                }
              }
              return findings.isEmpty()
                  ? Outcome.done(List.copyOf(templates))
                  : Outcome.refused(findings);
            });
  }

  private static DeviceTemplate template(String place, JsonObject object, List<Finding> findings) {
    var entries = new ArrayList<DeviceTemplate.Entry>();
    List<Json> points = object.items("points");
    if (points.isEmpty()) {
      findings.add(wrong(place + ".points", "", "at least one point"));
    }
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i) instanceof JsonObject point) {
        entry(place + ".points[" + i + "]", point, findings).ifPresent(entries::add);
      }
    }
    return new DeviceTemplate(
        required(place, object, "id", findings),
        object.text("maker").orElse(""),
        required(place, object, "model", findings),
        required(place, object, "protocol", findings),
        required(place, object, "source", findings),
        object.text("device").orElse(""),
        object.text("side").orElse(""),
        entries,
        events(place, object, findings));
  }

  private static Map<Long, EventWords.Words> events(
      String place, JsonObject object, List<Finding> findings) {
    var events = new LinkedHashMap<Long, EventWords.Words>();
    List<Json> items = object.items("events");
    for (int i = 0; i < items.size(); i++) {
      String at = place + ".events[" + i + "]";
      if (items.get(i) instanceof JsonObject event) {
        String code = required(at, event, "code", findings);
        var words =
            new EventWords.Words(
                required(at, event, "zh", findings), required(at, event, "en", findings));
        if (code.matches("\\d{1,10}")) {
          events.put(Long.parseLong(code), words);
        } else if (!code.isEmpty()) {
          findings.add(wrong(at + ".code", code, "a whole number in quotes"));
        }
      } else {
        findings.add(wrong(at, items.get(i).write(), "an event"));
      }
    }
    return events;
  }

  private static Optional<DeviceTemplate.Entry> entry(
      String place, JsonObject point, List<Finding> findings) {
    int before = findings.size();
    String name = required(place, point, "name", findings);
    String address = required(place, point, "address", findings);
    String unit = required(place, point, "unit", findings);
    String kind = required(place, point, "kind", findings);
    if (!address.contains(DeviceTemplate.DEVICE)) {
      findings.add(wrong(place + ".address", address, "an address with {device}"));
    }
    if (!unit.isEmpty() && !Unit.parse(unit).isDone()) {
      findings.add(wrong(place + ".unit", unit, "a unit"));
    }
    if (!List.of("register", "interval", "gauge", "status").contains(kind)) {
      findings.add(wrong(place + ".kind", kind, "register, interval, gauge, status"));
    }
    String factor = point.text("factor").orElse("1");
    if (!factor.matches("-?\\d{1,9}(\\.\\d{1,9})?") || new BigDecimal(factor).signum() == 0) {
      findings.add(wrong(place + ".factor", factor, "a number in quotes"));
    }
    int scale = whole(point, "scale", 0);
    int digits = whole(point, "digits", -1);
    if (scale < 0 || scale > 9) {
      findings.add(wrong(place + ".scale", "" + scale, "0 to 9"));
    }
    return findings.size() > before
        ? Optional.empty()
        : Optional.of(
            new DeviceTemplate.Entry(
                name,
                address,
                unit,
                PointKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                digits < 0 ? null : Integer.valueOf(digits),
                new BigDecimal(factor),
                scale));
  }

  private static int whole(JsonObject object, String key, int otherwise) {
    return object.members().get(key) instanceof JsonNumber n && n.text().matches("\\d{1,4}")
        ? Integer.parseInt(n.text())
        : otherwise;
  }

  private static String required(
      String place, JsonObject object, String key, List<Finding> findings) {
    Optional<String> text = object.text(key);
    if (text.isEmpty()) {
      findings.add(wrong(place + "." + key, "", "a text"));
    }
    return text.orElse("");
  }

  private static Finding wrong(String place, String got, String wanted) {
    return Finding.error(
        "template-value", place, got, wanted, "Correct it in the template's file.");
  }
}
