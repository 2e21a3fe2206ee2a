// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.ProcessSet;

/** Broken data sets of named kinds: the expected finding each time, and never another number. */
class LcaMalformedTest {
  private static final int TIMES = Boolean.getBoolean("tanheng.full") ? 10_000 : 2_000;
  private static final List<LcaFormat> TEXTS =
      List.of(
          LcaFormat.JSON_LD,
          LcaFormat.ILCD,
          LcaFormat.ECOSPOLD_1,
          LcaFormat.ECOSPOLD_2,
          LcaFormat.SIMAPRO);

  private final Map<LcaFormat, Map<String, byte[]>> whole = new EnumMap<>(LcaFormat.class);
  private final Map<LcaFormat, List<Double>> amounts = new EnumMap<>(LcaFormat.class);

  LcaMalformedTest() throws IOException {
    for (LcaFormat format : TEXTS) {
      byte[] file = LcaExport.write(RichSet.set(), format).orElseThrow();
      Map<String, byte[]> files =
          LcaFiles.file("set", "set." + format.ending(), file, 1 << 26).orElseThrow();
      whole.put(format, files);
      amounts.put(format, amounts(LcaImport.read("set", files).orElseThrow()));
    }
  }

  private static List<Double> amounts(ProcessSet set) {
    return set.processes().stream()
        .flatMap(p -> p.exchanges().stream())
        .map(Exchange::amount)
        .toList();
  }

  private Map<String, byte[]> files(LcaFormat format) {
    return whole.getOrDefault(format, Map.of());
  }

  @Test
  void everyKindIsNamedAndNoNumberChanges() {
    var random = new Random(20261121);
    List<Breaking> kinds = Breaking.all();
    var places = kinds.stream().map(kind -> kind.places(files(kind.format()))).toList();
    for (int i = 0; i < TIMES; i++) {
      int number = i % kinds.size();
      Breaking kind = kinds.get(number);
      Map<String, byte[]> broken = kind.broken(files(kind.format()), places.get(number), random);
      Outcome<ProcessSet> read = LcaImport.read("set", broken);
      String what = kind.format() + " " + kind.name() + " " + i;
      assertThat(read.findings()).as(what).extracting(Finding::code).contains(kind.expected());
      if (kind.warns()) {
        assertThat(amounts(read.orElseThrow())).as(what).isEqualTo(amounts.get(kind.format()));
      } else {
        assertThat(read).as(what).isInstanceOf(Outcome.Refused.class);
      }
    }
  }

  @Test
  void whatIsCutOffIsRefused() {
    var random = new Random(5);
    for (int i = 0; i < TIMES / 4; i++) {
      LcaFormat format = TEXTS.get(i % TEXTS.size());
      var files = new TreeMap<>(files(format));
      List<String> names = files.keySet().stream().filter(n -> !n.contains("olca-schema")).toList();
      String name = names.get(random.nextInt(names.size()));
      byte[] bytes = files.getOrDefault(name, new byte[0]);
      byte[] cut = Arrays.copyOf(bytes, 4 + random.nextInt(bytes.length - 12));
      if (format == LcaFormat.SIMAPRO && isWhole(cut)) {
        continue;
      }
      files.put(name, cut);
      Outcome<ProcessSet> read = LcaImport.read("set", files);
      assertThat(read).as(format + " " + name).isInstanceOf(Outcome.Refused.class);
    }
  }

  /** A SimaPro file has no end of its own: behind a block it is a smaller file. */
  private static boolean isWhole(byte[] cut) {
    return new String(cut, java.nio.charset.StandardCharsets.UTF_8).strip().endsWith("End");
  }

  @Test
  void bytesAtRandomNeverThrow() throws IOException {
    var random = new Random(6);
    var whole = new ArrayList<byte[]>();
    for (LcaFormat format : LcaFormat.values()) {
      whole.add(LcaExport.write(RichSet.set(), format).orElseThrow());
    }
    for (int i = 0; i < TIMES / 4; i++) {
      int at = i % (whole.size() - 1);
      LcaFormat format = LcaFormat.values()[at];
      byte[] file = whole.get(at).clone();
      for (int n = 0; n <= random.nextInt(8); n++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      assertThat(LcaImport.read("set." + format.ending(), file, 1 << 24)).isNotNull();
    }
  }

  @Test
  void categoriesInsideThemselvesAreNamed() {
    var files = new TreeMap<>(files(LcaFormat.JSON_LD));
    for (String id : List.of("a", "b")) {
      String other = id.equals("a") ? "b" : "a";
      files.put(
          "categories/" + id + ".json",
          "{\"@id\":\"%s\",\"name\":\"%s\",\"category\":{\"@id\":\"%s\"}}"
              .formatted(id, id, other)
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    String plant = "processes/plant.json";
    String text =
        new String(files.getOrDefault(plant, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    String filed = text.replaceFirst("\\{", "{\"category\":{\"@id\":\"a\"},");
    files.put(plant, filed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Outcome<ProcessSet> read = LcaImport.read("set", files);
    assertThat(read.findings()).extracting(Finding::code).containsExactly("import-category");
  }

  @Test
  void bombsAreRefusedBeforeTheyFillTheMemory() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 8; i++) {
        out.putNextEntry(new ZipEntry("processes/" + i + ".json"));
        out.write(new byte[1 << 22]);
      }
    }
    Outcome<ProcessSet> read = LcaImport.read("bomb.zip", bytes.toByteArray(), 1 << 24);
    assertThat(read.findings()).extracting(Finding::code).containsExactly("import-size");
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 3);
    assertThat(LcaImport.read("cut.zip", half, 1 << 26)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void entitiesAreNeverFetchedNorUnfolded() {
    String doctype =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY l \"%s\">]>"
            .formatted("lol".repeat(1000));
    for (LcaFormat format : List.of(LcaFormat.ECOSPOLD_1, LcaFormat.ECOSPOLD_2, LcaFormat.ILCD)) {
      for (String entity : List.of("&x;", "&l;")) {
        var files = new TreeMap<String, byte[]>();
        files(format)
            .forEach(
                (name, file) -> {
                  String text = new String(file, java.nio.charset.StandardCharsets.UTF_8);
                  String hostile =
                      text.replaceFirst("\\?>", "?>" + doctype).replace("power", entity);
                  files.put(name, hostile.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                });
        Outcome<ProcessSet> read = LcaImport.read("set", files);
        var names = new ArrayList<String>();
        if (read instanceof Outcome.Done<ProcessSet> done) {
          done.value().processes().forEach(p -> names.add(p.name() + p.exchanges()));
        }
        assertThat(names.toString()).doesNotContain("lollol");
      }
    }
  }
}
