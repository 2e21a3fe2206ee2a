// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * Writes a set as EcoSpold 1, one file; flows and data sets are numbered in their order. Treatment
 * of waste stands as a service, the way the format knows it.
 */
final class EcoSpold1Writer {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final XmlText xml = new XmlText();

  private EcoSpold1Writer() {}

  static byte[] write(ProcessSet set) {
    var writer = new EcoSpold1Writer();
    writer.xml.open("ecoSpold", "xmlns", "http://www.EcoInvent.org/EcoSpold01");
    for (int p = 0; p < set.processes().size(); p++) {
      writer.process(p + 1, set.processes().get(p));
    }
    return writer.xml.close().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Whether a share can name its exchange: no flow stands twice. */
  static boolean carriesShares(UnitProcess process) {
    Set<String> flows = new HashSet<>();
    return process.exchanges().stream().allMatch(e -> flows.add(e.flow().id()));
  }

  private String number(Flow flow) {
    return String.valueOf(numbers.computeIfAbsent(flow.id(), f -> numbers.size() + 1));
  }

  private static String head(String path) {
    return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
  }

  private static String rest(String path) {
    return path.contains("/") ? path.substring(path.indexOf('/') + 1) : "";
  }

  private void process(int number, UnitProcess process) {
    @Nullable Exchange reference = process.reference().orElse(null);
    xml.open("dataset", "number", String.valueOf(number));
    xml.open("metaInformation").open("processInformation");
    xml.empty(
        "referenceFunction",
        "name",
        process.name(),
        "category",
        head(process.category()),
        "subCategory",
        rest(process.category()),
        "amount",
        reference == null ? "" : String.valueOf(reference.amount()),
        "unit",
        reference == null ? "" : reference.flow().unit());
    xml.empty("geography", "location", process.location()).close().close().open("flowData");
    process.exchanges().forEach(this::exchange);
    if (carriesShares(process)) {
      process.exchanges().stream().filter(Exchange::product).forEach(p -> shares(process, p));
    }
    xml.close().close();
  }

  private void exchange(Exchange e) {
    @Nullable Distribution spread = e.spread();
    boolean limits =
        spread != null
            && (spread.kind() == Distribution.Kind.TRIANGULAR
                || spread.kind() == Distribution.Kind.UNIFORM);
    xml.open(
        "exchange",
        "number",
        number(e.flow()),
        "name",
        e.flow().name(),
        "category",
        head(e.flow().category()),
        "subCategory",
        rest(e.flow().category()),
        "unit",
        e.flow().unit(),
        "meanValue",
        String.valueOf(e.amount()),
        "uncertaintyType",
        spread == null ? "" : type(spread),
        "standardDeviation95",
        spread == null || limits ? "" : deviation(spread),
        "minValue",
        spread == null || !limits ? "" : String.valueOf(spread.low()),
        "maxValue",
        spread == null || !limits ? "" : String.valueOf(spread.high()));
    String group = group(e);
    xml.leaf(group.startsWith("i") ? "inputGroup" : "outputGroup", group.substring(1)).close();
  }

  private static String type(Distribution spread) {
    return switch (spread.kind()) {
      case LOGNORMAL -> "1";
      case NORMAL -> "2";
      case TRIANGULAR -> "3";
      case UNIFORM -> "4";
    };
  }

  private static String deviation(Distribution spread) {
    boolean lognormal = spread.kind() == Distribution.Kind.LOGNORMAL;
    return String.valueOf(lognormal ? Math.exp(2 * spread.low()) : 2 * spread.low());
  }

  private static String group(Exchange e) {
    if (e.flow().kind() == Flow.Kind.ELEMENTARY) {
      return e.input() ? "i4" : "o4";
    }
    if (e.reference()) {
      return "o0";
    }
    if (e.avoided()) {
      return "o1";
    }
    return e.input() ? "i5" : e.flow().kind() == Flow.Kind.WASTE ? "o3" : "o2";
  }

  private void shares(UnitProcess process, Exchange product) {
    List<Exchange> lines = process.exchanges();
    for (int e = 0; e < lines.size(); e++) {
      var share = process.allocation().share(product.flow().id(), e);
      if (share.isPresent() && !lines.get(e).product()) {
        xml.open(
                "allocation",
                "referenceToCoProduct",
                number(product.flow()),
                "fraction",
                String.valueOf(share.getAsDouble() * 100))
            .leaf("referenceToInputOutput", number(lines.get(e).flow()))
            .close();
      }
    }
  }
}
