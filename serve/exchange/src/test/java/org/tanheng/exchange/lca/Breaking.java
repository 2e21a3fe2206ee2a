// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named way to break a data set: one of the places that a pattern finds is replaced.
 *
 * @param expected the finding that names it
 * @param warns whether the set is still read, its amounts as they were
 */
record Breaking(
    String name,
    LcaFormat format,
    String expected,
    boolean warns,
    String files,
    String pattern,
    List<String> by) {

  static final List<String> NO_NUMBERS =
      List.of("1,5", "NaN", "Infinity", "1e999", "0x10", "--1", "1.2.3", "one", "1e-9999", "");

  private static Breaking of(
      String name, LcaFormat format, String code, String files, String pattern, String... by) {
    return new Breaking(name, format, code, false, files, pattern, List.of(by));
  }

  private static Breaking warn(
      String name, LcaFormat format, String code, String files, String pattern, String... by) {
    return new Breaking(name, format, code, true, files, pattern, List.of(by));
  }

  private static Breaking number(LcaFormat format, String files, String pattern) {
    return new Breaking("no number", format, "import-number", false, files, pattern, NO_NUMBERS);
  }

  static List<Breaking> all() {
    var all = new ArrayList<Breaking>();
    LcaFormat f = LcaFormat.JSON_LD;
    all.add(
        of(
            "text as number",
            f,
            "import-number",
            "processes/",
            "(?<=\"amount\":)[^,}]+",
            "\"1\"",
            "true",
            "null"));
    all.add(
        of(
            "flow unknown",
            f,
            "import-flow",
            "processes/",
            "(?<=\"flow\":\\{\"@type\":\"Flow\",\"@id\":\")[^\"]+",
            "gone"));
    all.add(
        of(
            "unit unknown",
            f,
            "import-unit",
            "processes/",
            "(?<=\"@type\":\"Unit\",\"@id\":\")[^\"]+",
            "stone"));
    all.add(
        of(
            "property unknown",
            f,
            "import-unit",
            "processes/",
            "(?<=\"@type\":\"FlowProperty\",\"@id\":\")[^\"]+",
            "gone"));
    all.add(of("type unknown", f, "import-flow", "flows/", "_FLOW", "_RIVER", ""));
    all.add(
        of(
            "factor of zero",
            f,
            "import-unit",
            "unit_groups/",
            "(?<=conversionFactor\":)1",
            "0",
            "0.0"));
    all.add(
        of(
            "parameter twice",
            f,
            "import-parameter",
            "processes/works",
            "\"name\":\"hours\"",
            "\"name\":\"LOAD\""));
    all.add(
        of(
            "no identity",
            f,
            "import-process",
            "processes/",
            "(?<=^\\{\"@type\":\"Process\",\"@id\":\")[^\"]+",
            ""));
    all.add(
        of(
            "identity twice",
            f,
            "import-process",
            "processes/[bfw]",
            "(?<=^\\{\"@type\":\"Process\",\"@id\":\")[^\"]+",
            "plant"));
    all.add(
        warn(
            "share of no exchange",
            f,
            "import-allocation",
            "processes/works",
            "(?<=exchange\":\\{\"internalId\":)[0-9]+",
            "99"));
    all.add(
        warn(
            "share of no product",
            f,
            "import-allocation",
            "processes/works",
            "(?<=\"product\":\\{\"@type\":\"Flow\",\"@id\":\")[^\"]+",
            "gone"));
    all.add(
        warn(
            "formula otherwise",
            f,
            "import-formula",
            "processes/works",
            "(?<=amountFormula\":\")[^\"]+",
            "load * 7",
            "exp(load)",
            "missing + 1",
            "1 / 0",
            "load * ("));
    all.add(
        warn(
            "formula of itself",
            f,
            "import-formula",
            "processes/works",
            "(?<=\"formula\":\")[^\"]+",
            "load + 1",
            "hours * Load"));
    all.add(
        warn(
            "spread without sense",
            f,
            "import-spread",
            "processes/",
            "(?<=geomSd\":)[^,}]+",
            "0",
            "-2",
            "\"x\""));
    f = LcaFormat.ILCD;
    all.add(
        of(
            "no number",
            f,
            "import-number",
            "processes/",
            "(?<=<resultingAmount>)[^<]+",
            "1,5",
            "NaN",
            "1e999",
            "--1"));
    all.add(
        of(
            "direction",
            f,
            "import-exchange",
            "processes/",
            "(?<=Direction>)(In|Out)put",
            "Sideways",
            ""));
    all.add(
        of(
            "flow unknown",
            f,
            "import-flow",
            "processes/",
            "(?<=flow data set\" refObjectId=\")[^\"]+",
            "gone"));
    all.add(
        of(
            "flow type",
            f,
            "import-flow",
            "flows/",
            "(Product|Waste|Elementary) flow",
            "River flow",
            ""));
    all.add(
        of(
            "variable unknown",
            f,
            "import-parameter",
            "processes/",
            "(?<=<referenceToVariable>)[^<]+",
            "gone"));
    all.add(
        of(
            "reference unit",
            f,
            "import-unit",
            "unitgroups/",
            "(?<=<meanValue>)1.0",
            "2.0",
            "0.001"));
    all.add(
        of(
            "share of no product",
            f,
            "import-allocation",
            "processes/",
            "(?<=CoProduct=\")[0-9]+",
            "77"));
    all.add(
        of(
            "exchange twice",
            f,
            "import-exchange",
            "processes/",
            "exchange dataSetInternalID=\"1\"",
            "exchange dataSetInternalID=\"0\""));
    all.add(
        warn(
            "no unit group",
            f,
            "import-unit",
            "unitgroups/",
            "(?<=<common:UUID>)[^<]+(?=[\\s\\S]*<name>(kg|kWh|MJ)</name>)",
            "00000000-0000-0000-0000-000000000000"));
    f = LcaFormat.ECOSPOLD_1;
    all.add(number(f, "", "(?<=meanValue=\")[^\"]+"));
    all.add(of("group", f, "import-exchange", "", "(?<=put)Group>[0-5]", "Group>9", "Group>"));
    all.add(
        of(
            "data set twice",
            f,
            "import-process",
            "",
            "dataset number=\"[2345]\"",
            "dataset number=\"1\""));
    all.add(
        of("share of nothing", f, "import-allocation", "", "(?<=CoProduct=\")[0-9]+", "999", "x"));
    all.add(number(f, "", "(?<=fraction=\")[^\"]+"));
    f = LcaFormat.ECOSPOLD_2;
    all.add(number(f, "", "(?<= amount=\")[^\"]+"));
    all.add(of("direction", f, "import-exchange", "", "<inputGroup>[0-9]</inputGroup>", ""));
    all.add(of("no identity", f, "import-process", "", "(?<=activity id=\")[^\"]+", ""));
    all.add(
        warn(
            "relation otherwise",
            f,
            "import-formula",
            "",
            "(?<=ange[^>]{1,200}mathematicalRelation=\")[^\"]+",
            "17",
            "sqrt(load)"));
    f = LcaFormat.SIMAPRO;
    all.add(
        of(
            "decimal separator",
            f,
            "import-file",
            "",
            "\\{Decimal separator: .}",
            "{Decimal separator: x}",
            ""));
    all.add(
        of(
            "separator",
            f,
            "import-file",
            "",
            "\\{CSV separator: Semicolon}",
            "{CSV separator: Pipe}"));
    all.add(
        of("section", f, "import-section", "", "Materials/fuels(?=\r\n[^\r])", "Remaining waste"));
    all.add(
        of("unit of another kind", f, "import-unit", "", "(?<=CO2, fossil;low. pop.;)kg", "MJ"));
    all.add(of("quotation mark", f, "import-file", "", "CO2, fossil", "\"CO2, fossil"));
    all.add(
        new Breaking(
            "no number",
            f,
            "import-number",
            false,
            "",
            "(?<=low. pop.;kg;)[0-9.E-]+",
            List.of("1,5", "NaN", "1e999", "")));
    return List.copyOf(all);
  }

  /** Where a set can be broken. */
  record Place(String file, int start, int end) {}

  /** All places that the pattern finds. */
  List<Place> places(Map<String, byte[]> whole) {
    var places = new ArrayList<Place>();
    whole.forEach(
        (file, bytes) -> {
          if (Pattern.compile(files).matcher(file).find()) {
            Matcher matcher = Pattern.compile(pattern).matcher(text(bytes));
            while (matcher.find()) {
              places.add(new Place(file, matcher.start(), matcher.end()));
            }
          }
        });
    return places;
  }

  /** The files with one place broken. */
  Map<String, byte[]> broken(Map<String, byte[]> whole, List<Place> places, Random random) {
    Place place = places.get(random.nextInt(places.size()));
    String text = text(whole.getOrDefault(place.file(), new byte[0]));
    String other =
        text.substring(0, place.start())
            + by.get(random.nextInt(by.size()))
            + text.substring(place.end());
    var result = new TreeMap<>(whole);
    result.put(place.file(), other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return result;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }
}
