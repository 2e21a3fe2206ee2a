// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Outcome;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Telegrams of real meters, against what libmbus reads in them. Nothing of libmbus is here: {@code
 * -Dtanheng.libmbus=FOLDER} names the folder {@code test/test-frames} of its sources.
 */
class LibmbusTest {
  private static final String DAY = "a date of day 0 is no date";
  private static final String DIGITS = "digits above 9 are an error and no number";
  private static final String EVENT = "date of an event: the value is a time and not a quantity";
  private static final String FIXED =
      "the fixed structure's units are turned to base units, and a historic counter is storage 1";
  private static final String CODE = "a code of EN 13757-3 that libmbus's table lacks is a record";

  /** Telegram and record whose value departs from what libmbus prints, and why. */
  private static final Map<String, String> DEPARTURES =
      Map.ofEntries(
          Map.entry("ACW_Itron-BM-plus-m 2", DAY),
          Map.entry("ELS_Elster-F96-Plus 4", DIGITS),
          Map.entry("ELS_Elster-F96-Plus 5", DIGITS),
          Map.entry("REL-Relay-Padpuls2 1", DAY),
          Map.entry("abb_f95 2", DIGITS),
          Map.entry("abb_f95 3", DIGITS),
          Map.entry("example_binary16_lvar 0", "a binary number of 16 bytes is a number"),
          Map.entry("itron_bm_+m 2", DAY),
          Map.entry("landis+gyr_ultraheat_t230 19", EVENT),
          Map.entry("landis+gyr_ultraheat_t230 20", EVENT),
          Map.entry("landis+gyr_ultraheat_t230 21", EVENT),
          Map.entry("landis+gyr_ultraheat_t230 22", EVENT),
          Map.entry("landis+gyr_ultraheat_t230 32", "year 127 stands for any year"),
          Map.entry("manual_frame2 0", FIXED),
          Map.entry("manual_frame2 1", FIXED),
          Map.entry("sen_pollusonic_2 0", FIXED),
          Map.entry("sen_pollusonic_2 1", FIXED),
          Map.entry("sen_pollutherm 2", CODE),
          Map.entry("siemens_rvd235 3", CODE),
          Map.entry("siemens_rvd235 4", CODE),
          Map.entry("siemens_rvd235 5", CODE),
          Map.entry("siemens_water 3", DAY),
          Map.entry("siemens_wfh21 3", DAY));

  private static Path folder() {
    String folder = System.getProperty("tanheng.libmbus");
    Assumptions.assumeTrue(
        folder != null,
        "libmbus's telegrams are missing: -Dtanheng.libmbus=.../libmbus/test/test-frames");
    return Path.of(Objects.requireNonNull(folder));
  }

  private static List<Path> telegrams(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".hex")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".hex", "");
  }

  private static Outcome<MbusTelegram> decode(Path file) throws IOException {
    String hex = Files.readString(file, StandardCharsets.ISO_8859_1);
    return Hex.parse(hex.replaceAll("\\s", "")).flatMap(Mbus::decode);
  }

  private static Element reading(Path file) throws Exception {
    Path norm = file.resolveSibling(name(file) + ".norm.xml");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // The files say ISO-8859-1 and are UTF-8.
    var source = new InputSource(new StringReader(Files.readString(norm)));
    return factory.newDocumentBuilder().parse(source).getDocumentElement();
  }

  private static String text(Element of, String tag) {
    NodeList found = of.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  @Test
  void headAndNumberOfRecordsAreThoseOfTheOtherDecoder() throws Exception {
    int compared = 0;
    for (Path file : telegrams(folder())) {
      MbusTelegram telegram = decode(file).orElseThrow();
      Element theirs = reading(file);
      String id = text(theirs, "Id");
      assertThat(telegram.id())
          .as(name(file))
          .matches("[0-9A-F]{8}")
          .isEqualTo("0".repeat(8 - id.length()) + id);
      assertThat(Objects.requireNonNullElse(telegram.manufacturer(), ""))
          .as(name(file))
          .isEqualTo(text(theirs, "Manufacturer"));
      assertThat(telegram.version() == null ? "" : telegram.version().toString())
          .as(name(file))
          .isEqualTo(text(theirs, "Version"));
      assertThat(telegram.access())
          .as(name(file))
          .isEqualTo(Integer.parseInt(text(theirs, "AccessNumber")));
      assertThat(telegram.records())
          .as(name(file))
          .hasSize(theirs.getElementsByTagName("DataRecord").getLength());
      compared++;
    }
    assertThat(compared).isEqualTo(76);
  }

  @Test
  void everyValueIsThatOfTheOtherDecoderOrANamedDeparture() throws Exception {
    var departures = new ArrayList<String>();
    int compared = 0;
    for (Path file : telegrams(folder())) {
      var records = decode(file).orElseThrow().records();
      NodeList theirs = reading(file).getElementsByTagName("DataRecord");
      for (int i = 0; i < records.size(); i++) {
        compared++;
        if (!same(records.get(i), (Element) theirs.item(i))) {
          departures.add(name(file) + " " + i);
        }
      }
    }
    assertThat(departures).containsExactlyInAnyOrderElementsOf(DEPARTURES.keySet());
    assertThat(compared).isEqualTo(942);
  }

  private static boolean same(MbusRecord record, Element theirs) {
    String value = record.value();
    String wanted = text(theirs, "Value");
    if (record.quantity().equals("manufacturer-specific")) {
      return wanted.replace(" ", "").equals(value);
    }
    return place(text(theirs, "StorageNumber")) == record.storage()
        && place(text(theirs, "Tariff")) == record.tariff()
        && place(text(theirs, "Device")) == record.device()
        && (numbers(value, wanted) || words(value, wanted))
        && (unit(record.unit()).equals(text(theirs, "Unit").replace("-", ""))
            || text(theirs, "Quantity").equals(record.unit()));
  }

  private static long place(String number) {
    return number.isEmpty() ? 0 : Long.parseLong(number);
  }

  private static String unit(@Nullable String unit) {
    return unit == null ? "" : unit.replace("m3", "m^3").replace("HCA", "Units for H.C.A.");
  }

  private static boolean numbers(@Nullable String ours, String theirs) {
    try {
      double a = new BigDecimal(Objects.requireNonNullElse(ours, "none")).doubleValue();
      double b = new BigDecimal(theirs).doubleValue();
      return Math.abs(a - b) <= 1e-6 + 1e-7 * Math.abs(b);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean words(@Nullable String ours, String theirs) {
    String value = Objects.requireNonNullElse(ours, "").strip();
    String stamp = theirs.replace("Z", "").strip();
    return stamp.equals(value) || stamp.equals(value + ":00");
  }

  @Test
  void whatTheOtherDecoderRefusesIsRefused() throws Exception {
    int refused = 0;
    for (String beside : List.of("error-frames", "unsupported-frames")) {
      Path folder = folder().resolveSibling(beside);
      Assumptions.assumeTrue(Files.isDirectory(folder), "missing beside test-frames: " + beside);
      for (Path file : telegrams(folder)) {
        // libmbus keeps at most 234 bytes of a record; the telegram itself keeps every rule.
        boolean long234 = name(file).equals("svm_f22_telegram2");
        assertThat(decode(file).isDone()).as(name(file)).isEqualTo(long234);
        refused += long234 ? 0 : 1;
      }
    }
    assertThat(refused).isEqualTo(26);
  }
}
