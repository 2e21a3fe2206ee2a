// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.PointMapping;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads the file of a gateway, one finding for each mistake with the path of its key. */
public final class GatewayFile {
  private static final Set<String> ROOT =
      new TreeSet<>(
          List.of("server", "buffer", "signing-key", "days", "status-port", "connections"));
  private static final Set<String> CONNECTION =
      new TreeSet<>(List.of("id", "protocol", "settings", "points"));
  private static final Set<String> POINT =
      new TreeSet<>(List.of("point", "address", "factor", "scale"));
  private static final int USUAL_DAYS = 30;
  private static final int MOST_SCALE = 9;

  private final List<Finding> findings = new ArrayList<>();

  private GatewayFile() {}

  /**
   * The configuration, or all that is wrong with it.
   *
   * @param key the gateway's key, which does not stand in the file
   * @param folder against which a relative buffer is resolved
   */
  public static Outcome<GatewayConfig> read(JsonObject root, String key, Path folder) {
    var file = new GatewayFile();
    GatewayConfig config = file.config(root, key, folder);
    return file.findings.isEmpty() ? Outcome.done(config) : Outcome.refused(file.findings);
  }

  private GatewayConfig config(JsonObject root, String key, Path folder) {
    known("", root, ROOT);
    URI server = URI.create("http://localhost");
    String address = text("", root, "server", "");
    if (address.matches("https?://[^\\s/]+/?")) {
      server = URI.create(address);
    } else {
      wrong("server", address, "the address of the server such as https://host:8080");
    }
    if (key.isBlank()) {
      wrong("TANHENG_GATEWAY_KEY", "nothing", "the key that the server's page showed");
    }
    var connections = new ArrayList<ConnectionConfig>();
    List<Json> items = root.items("connections");
    for (int i = 0; i < items.size(); i++) {
      String path = "connections[" + i + "]";
      if (items.get(i) instanceof JsonObject object) {
        connections.add(connection(path, object));
      } else {
        wrong(path, items.get(i).write(), "keys with values");
      }
    }
    String signingKey = text("", root, "signing-key", "");
    return new GatewayConfig(
        server,
        key,
        folder.resolve(text("", root, "buffer", "gateway-buffer")),
        signingKey.isBlank() ? null : folder.resolve(signingKey),
        whole("days", text("", root, "days", Integer.toString(USUAL_DAYS)), 1, 3_650),
        whole("status-port", text("", root, "status-port", "0"), 0, 65_535),
        connections);
  }

  private ConnectionConfig connection(String path, JsonObject object) {
    known(path, object, CONNECTION);
    Map<String, String> settings = new HashMap<>();
    if (object.get("settings").orElse(null) instanceof JsonObject given) {
      given.members().keySet().forEach(name -> settings.put(name, text(path, given, name, "")));
    }
    var points = new ArrayList<PointMapping>();
    List<Json> items = object.items("points");
    for (int i = 0; i < items.size(); i++) {
      String place = path + ".points[" + i + "]";
      if (items.get(i) instanceof JsonObject point) {
        point(place, point, points);
      } else {
        wrong(place, items.get(i).write(), "keys with values");
      }
    }
    return new ConnectionConfig(
        needed(path, object, "id"), needed(path, object, "protocol"), settings, points);
  }

  private void point(String path, JsonObject object, List<PointMapping> points) {
    known(path, object, POINT);
    String name = needed(path, object, "point");
    String address = needed(path, object, "address");
    int scale = whole(path + ".scale", text(path, object, "scale", "3"), 0, MOST_SCALE);
    String factor = text(path, object, "factor", "1");
    if (!factor.matches("-?\\d{1,9}(\\.\\d{1,9})?") || new BigDecimal(factor).signum() == 0) {
      wrong(path + ".factor", factor, "a decimal number other than 0");
    } else if (!name.isBlank() && !address.isBlank()) {
      points.add(new PointMapping(name, address, new BigDecimal(factor), scale));
    }
  }

  private String needed(String path, JsonObject object, String key) {
    String value = text(path, object, key, "");
    if (value.isBlank()) {
      wrong(path + "." + key, "nothing", "a value");
    }
    return value;
  }

  private String text(String path, JsonObject object, String key, String otherwise) {
    Json value = object.get(key).orElse(null);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof JsonString text) {
      return text.value();
    }
    if (!(value instanceof JsonNumber)) {
      wrong(path.isEmpty() ? key : path + "." + key, value.write(), "one value");
    }
    return value.write();
  }

  private int whole(String path, String text, int least, int most) {
    if (text.matches("\\d{1,6}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    wrong(path, text, least + " to " + most);
    return least;
  }

  private void known(String path, JsonObject object, Set<String> known) {
    for (String key : object.members().keySet()) {
      if (!known.contains(key)) {
        findings.add(
            Finding.error(
                "unknown-key",
                path.isEmpty() ? key : path + "." + key,
                key,
                String.join(", ", known),
                "Remove it or correct its name."));
      }
    }
  }

  private void wrong(String path, String got, String wanted) {
    findings.add(
        Finding.error("gateway-file", path, got, wanted, "Correct the file of the gateway."));
  }
}
