// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.files.SystemFolder;
import org.tanheng.footprint.solve.Certificate;

/** Prints footprints: categories by products, in the order of the matrices. */
final class FootprintText {

  private FootprintText() {}

  private static List<String> products(SystemFolder system) {
    var names = new ArrayList<String>();
    for (int c = 0; c < system.system().size(); c++) {
      names.add(system.product(c));
    }
    return names;
  }

  static JsonObject.Builder json(
      SystemFolder system, Footprints f, boolean requirements, List<Finding> findings) {
    var impacts = new ArrayList<Json>();
    for (int k = 0; k < f.intensities().length; k++) {
      impacts.add(FootprintJson.numbers(f.byProcess(k)));
    }
    return JsonObject.builder()
        .put("categories", FootprintJson.texts(system.categories()))
        .put("products", FootprintJson.texts(products(system)))
        .put("impacts", Json.of(impacts))
        .put("residual", FootprintJson.number(f.certificate().backwardError()))
        .put("system", requirements ? "requirements" : "technosphere")
        .put("solver", solver(f))
        .put("findings", InventoryJson.findings(findings));
  }

  private static JsonObject solver(Footprints f) {
    Certificate c = f.certificate();
    return JsonObject.builder()
        .put("method", c.highest().name().toLowerCase(Locale.ROOT))
        .put("largestLoop", f.system().largestLoop())
        .put("sweeps", c.sweeps())
        .put("refinements", c.refinements())
        .build();
  }

  static String csv(SystemFolder system, Footprints f) {
    var text = new StringBuilder("product");
    system.categories().forEach(c -> text.append(',').append(cell(c)));
    text.append('\n');
    List<String> products = products(system);
    for (int p = 0; p < products.size(); p++) {
      text.append(cell(products.get(p)));
      for (int k = 0; k < f.intensities().length; k++) {
        text.append(',').append(f.ofProcess(k, p));
      }
      text.append('\n');
    }
    return text.toString();
  }

  static String cell(String text) {
    return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
