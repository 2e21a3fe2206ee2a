// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.Linking.Open;
import org.tanheng.footprint.process.Linking.Reason;
import org.tanheng.footprint.process.ProcessSet;

class LcaImportTest {
  private static final String ES1 =
      """
      <ecoSpold xmlns="http://www.EcoInvent.org/EcoSpold01">
        <dataset number="1"><metaInformation><processInformation>
          <referenceFunction name="steel"/><geography location="CN"/>
        </processInformation></metaInformation><flowData>
          <exchange number="1" name="steel" unit="kg" meanValue="1"><outputGroup>0</outputGroup></exchange>
          <exchange number="2" name="power" unit="kWh" meanValue="0.5"><inputGroup>2</inputGroup></exchange>
          <exchange number="9" name="ore" unit="kg" meanValue="1.6"><inputGroup>5</inputGroup></exchange>
          <exchange number="7" name="CO2" category="air" unit="kg" meanValue="2"><outputGroup>4</outputGroup></exchange>
          <exchange number="8" name="slag" unit="kg" meanValue="0.3"><outputGroup>2</outputGroup></exchange>
        </flowData></dataset>
        <dataset number="2"><metaInformation><processInformation>
          <referenceFunction name="power"/></processInformation></metaInformation><flowData>
          <exchange number="2" name="power" unit="kWh" meanValue="1"><outputGroup>0</outputGroup></exchange>
          <exchange number="1" name="steel" unit="kg" meanValue="1e-3"><inputGroup>1</inputGroup></exchange>
          <exchange number="7" name="CO2" category="air" unit="kg" meanValue="0.6"><outputGroup>4</outputGroup></exchange>
        </flowData></dataset>
      </ecoSpold>
      """;

  private static final String ES2 =
      """
      <ecoSpold xmlns="http://www.EcoInvent.org/EcoSpold02"><activityDataset>
        <activityDescription><activity id="ID"><activityName>NAME</activityName></activity>
          <geography><shortname>GLO</shortname></geography></activityDescription>
        <flowData>LINES</flowData>
      </activityDataset></ecoSpold>
      """;

  @TempDir private Path folder;

  private Outcome<Linking> read(Path path) throws IOException {
    return LcaImport.read(path).map(Linking::of);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void ecoSpoldOneIsLinkedAndWhatIsOpenIsListed() throws IOException {
    Linking links = read(write("set.xml", ES1)).orElseThrow();
    assertThat(links.links()).hasSize(2);
    assertThat(links.open())
        .extracting(Open::reason, o -> o.exchange().flow().name())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Reason.UNLINKED, "ore"),
            org.assertj.core.groups.Tuple.tuple(Reason.CO_PRODUCT, "slag"));
    LinkedSystem system = LinkedSystem.of(links);
    assertThat(system.a().at(1, 0)).isEqualTo(-0.5);
    assertThat(system.a().at(0, 1)).isEqualTo(-0.001);
    assertThat(system.b().at(0, 0)).isEqualTo(2);
    assertThat(system.labels()).contains("process,1,\"steel {CN}\"").contains("CO2 | air\"");
  }

  private static String line(String id, String group, double amount, String link) {
    return """
        <intermediateExchange intermediateExchangeId="%s" amount="%s" %s>
          <name>%s</name><unitName>kg</unitName><property><name>mass</name></property>
          <%s</intermediateExchange>
        """
        .formatted(
            id,
            amount,
            link.isEmpty() ? "" : "activityLinkId=\"" + link + "\"",
            id,
            group.startsWith("o")
                ? "outputGroup>" + group.charAt(1) + "</outputGroup>"
                : "inputGroup>5</inputGroup>");
  }

  @Test
  void ecoSpoldTwoFollowsItsLinksAndKeepsTheSignOfTreatments() throws IOException {
    String maker =
        line("part", "o0", 1, "") + line("scrap", "i", -0.2, "T") + line("oil", "i", 1, "X");
    write("set/a.spold", ES2.replace("ID", "M").replace("NAME", "maker").replace("LINES", maker));
    String treated = line("scrap", "o0", -1, "");
    write("set/b.spold", ES2.replace("ID", "T").replace("NAME", "melt").replace("LINES", treated));
    Linking links = read(folder.resolve("set")).orElseThrow();
    assertThat(links.byProvider()).isEqualTo(1);
    assertThat(links.open())
        .singleElement()
        .satisfies(open -> assertThat(open.reason()).isEqualTo(Reason.PROVIDER_UNKNOWN));
    LinkedSystem system = LinkedSystem.of(links);
    assertThat(system.a().at(1, 1)).isEqualTo(-1);
    assertThat(system.a().at(1, 0)).isEqualTo(0.2);
  }

  private Path jsonLd(String inputUnit) throws IOException {
    write(
        "ld/unit_groups/g.json",
        """
        {"@id":"g","units":[{"@id":"kg","name":"kg","conversionFactor":1,"referenceUnit":true},
          {"@id":"lb","name":"lb","conversionFactor":0.45359237}]}
        """);
    write("ld/flow_properties/m.json", "{\"@id\":\"m\",\"unitGroup\":{\"@id\":\"g\"}}");
    for (String flow : new String[] {"coke", "iron"}) {
      write(
          "ld/flows/" + flow + ".json",
          """
          {"@id":"%s","name":"%s","flowType":"PRODUCT_FLOW","flowProperties":[
            {"referenceFlowProperty":true,"flowProperty":{"@id":"m"},"conversionFactor":1.0}]}
          """
              .formatted(flow, flow));
    }
    String exchange =
        """
        {"amount":%s,"%s":%s,"flow":{"@id":"%s"},"unit":{"@id":"%s"},
         "flowProperty":{"@id":"m"},"%s":%s}
        """;
    String reference =
        exchange.formatted("1", "input", "false", "%s", "kg", "quantitativeReference", "true");
    write(
        "ld/processes/p1.json",
        "{\"@id\":\"p1\",\"name\":\"furnace\",\"exchanges\":["
            + reference.formatted("iron")
            + ","
            + exchange.formatted(
                "2", "isInput", "true", "coke", inputUnit, "isAvoidedProduct", "false")
            + "]}");
    write(
        "ld/processes/p2.json",
        "{\"@id\":\"p2\",\"name\":\"oven\",\"location\":{\"name\":\"CN\"},\"exchanges\":["
            + reference.formatted("coke")
            + "]}");
    return folder.resolve("ld");
  }

  @Test
  void jsonLdConvertsUnitsByTheSetsOwnFactors() throws IOException {
    Linking links = read(jsonLd("lb")).orElseThrow();
    assertThat(links.open()).isEmpty();
    assertThat(LinkedSystem.of(links).a().at(1, 0)).isCloseTo(-0.90718474, within(1e-15));
    assertThat(links.links().get(0).exchange().flow().unit()).isEqualTo("kg");
  }

  @Test
  void twoSuppliersAreNamedAndNoneIsChosen() throws IOException {
    Path set = jsonLd("kg");
    String oven = Files.readString(set.resolve("processes/p2.json"));
    write("ld/processes/p3.json", oven.replace("p2", "p3").replace("CN", "DE"));
    assertThat(read(set).orElseThrow().open())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.reason()).isEqualTo(Reason.AMBIGUOUS);
              assertThat(open.candidates()).containsExactly("oven {CN}", "oven {DE}");
            });
  }

  private void refused(String code, Path path) throws IOException {
    assertThat(read(path).findings()).extracting(Finding::code).contains(code);
    assertThat(read(path)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void whatCannotBeReadWholeIsRefused() throws IOException {
    refused("import-unit", jsonLd("stone"));
    refused("import-format", write("other.xml", "<ecoSpold/>"));
    refused("import-file", write("cut.xml", ES1.substring(0, 900)));
    refused("import-number", write("comma.xml", ES1.replace("1.6", "1,6")));
    refused("import-exchange", write("group.xml", ES1.replace("inputGroup>5", "inputGroup>9")));
    refused(
        "import-process",
        write("twice.xml", ES1.replace("number=\"2\"><meta", "number=\"1\"><meta")));
    refused("file-unreadable", folder.resolve("none"));
    write("bad/processes/p.json", "{\"@id\":\"p\",");
    assertThat(read(folder.resolve("bad"))).isInstanceOf(Outcome.Refused.class);
    Path bomb =
        write(
            "entity.xml",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + ES1.replace(">steel<", ">&x;<"));
    Outcome<Linking> external = read(bomb);
    assertThat(external.map(links -> LinkedSystem.of(links).labels()).toString())
        .doesNotContain("root:");
  }

  @Test
  void anArchiveIsReadAsItsFolder() throws IOException {
    Path zip = folder.resolve("set.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("EcoSpold01/set.xml"));
      out.write(ES1.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(zip).orElseThrow().set().processes()).hasSize(2);
  }

  /** Data sets of ecoinvent name their categories of the first format near their head. */
  @Test
  void theNamespaceTellsWhichEcoSpoldItIs() throws IOException {
    String named =
        ES2.replace("ID", "a")
            .replace("NAME", "made")
            .replace(
                "<geography>",
                "<classification><classificationSystem>EcoSpold01Categories"
                    + "</classificationSystem><classificationValue>metals</classificationValue>"
                    + "</classification><geography>")
            .replace(
                "LINES",
                "<intermediateExchange intermediateExchangeId='x' amount='1'><name>x</name>"
                    + "<unitName>kg</unitName><outputGroup>0</outputGroup></intermediateExchange>");
    assertThat(read(write("a.spold", named)).orElseThrow().set().format()).isEqualTo("EcoSpold 2");
    Path wide = folder.resolve("wide.xml");
    Files.write(
        wide,
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + ES1).getBytes(StandardCharsets.UTF_16));
    assertThat(read(wide).orElseThrow().set().processes()).hasSize(2);
  }

  /** Exported one by one, each data set has the number 1. */
  @Test
  void dataSetsOfOneNumberAreKnownByTheirNames() throws IOException {
    String second =
        ES1.replace("name=\"steel\"", "name=\"tin\"").replace("number=\"2\"", "number=\"3\"");
    write("one/a.xml", ES1);
    write("one/b.xml", second);
    write("one/__MACOSX/._b.xml", "\u0000\u0005\u0016");
    write("one/._a.xml", "\u0000\u0005\u0016");
    assertThat(read(folder.resolve("one")).orElseThrow().set().processes())
        .extracting(p -> p.id())
        .containsExactly("1", "2", "1|tin", "3");
    write("one/c.xml", ES1);
    assertThat(read(folder.resolve("one"))).isInstanceOf(Outcome.Refused.class);
  }

  /** USLCI as openLCA JSON-LD 1.5.0, counted apart; {@code -Dtanheng.uslci=FOLDER}. */
  @Test
  @EnabledIfSystemProperty(named = "tanheng.uslci", matches = ".+")
  void everyOpenExchangeOfAPublicDatabaseIsListed() throws IOException {
    Linking links = read(Path.of(System.getProperty("tanheng.uslci"))).orElseThrow();
    assertThat(links.set().processes()).hasSize(766);
    assertThat(links.links()).hasSize(3588);
    assertThat(links.open()).filteredOn(o -> o.reason() == Reason.UNLINKED).hasSize(2829);
    assertThat(links.open()).filteredOn(o -> o.reason() == Reason.AMBIGUOUS).hasSize(135);
    assertThat(links.open()).filteredOn(o -> o.reason() == Reason.CO_PRODUCT).hasSize(256);
    ProcessSet set = LcaImport.read(Path.of(System.getProperty("tanheng.uslci"))).orElseThrow();
    for (LcaFormat format : List.of(LcaFormat.JSON_LD, LcaFormat.ILCD)) {
      byte[] file = LcaExport.write(set, format).orElseThrow();
      Linking again = Linking.of(LcaImport.read("set.zip", file, 1 << 30).orElseThrow());
      assertThat(again.links()).as(format.word()).hasSize(3588);
      assertThat(again.open()).hasSize(links.open().size());
    }
  }
}
