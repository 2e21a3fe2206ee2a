// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.factors.FactorLibrary;

/**
 * Releases of factors that this verifier knows and does not know. In the other one the grid emits
 * 0.5 kgCO2 a kWh: 10,000 MWh make 5,000 t instead of 5,306 t.
 */
class ReleaseTest {
  private static final FactorLibrary OWN = FactorLibrary.bundled();
  private static final FactorLibrary OTHER = other("2031.1");

  @TempDir private Path folder;

  private static FactorLibrary other(String release) {
    return FactorLibrary.of(release, tables("2023,0.5306,", "2023,0.5000,")).orElseThrow();
  }

  private static List<String> tables(String was, String now) {
    List<String> tables = new ArrayList<>(OWN.tables());
    String grid = tables.getFirst().replaceFirst(was, now);
    assertThat(grid).isNotEqualTo(tables.getFirst());
    tables.set(0, grid);
    return tables;
  }

  private Verdict verdict(Plant plant, Bundle bundle) {
    assertThat(Bundle.parse(bundle.bytes()).orElseThrow()).isEqualTo(bundle);
    Verdict verdict = Verifier.verify(bundle.bytes(), plant.policy());
    assertThat(verdict.isProven()).isEqualTo(verdict.isWhole());
    return verdict;
  }

  private Verdict verdict(FactorLibrary used, @Nullable String logged, FactorLibrary carried)
      throws IOException {
    Plant plant = new Plant(2, used, logged);
    return verdict(plant, plant.bundle(folder).carrying(carried));
  }

  private static List<String> broken(Verdict verdict) {
    return VerifierTest.names(verdict, Link.State.BROKEN);
  }

  private static List<String> factors(Verdict verdict, Link.State state) {
    return verdict.links().stream()
        .filter(link -> link.name().equals("factors") && link.state() == state)
        .map(Link::text)
        .toList();
  }

  @Test
  void theReleaseOfTheVerifierIsThePublishedOneWithItsTablesToo() throws IOException {
    Verdict verdict = verdict(OWN, OWN.release(), OWN);
    assertThat(verdict.isProven()).as(verdict.links().toString()).isTrue();
    assertThat(factors(verdict, Link.State.HOLDS))
        .containsExactly("release " + OWN.release() + " of the library, as it was published");
    assertThat(factors(verdict, Link.State.NOT_PROVEN)).isEmpty();
  }

  @Test
  void anotherReleaseIsProvenAsLoggedAndNotAsPublished() throws IOException {
    Verdict verdict = verdict(OTHER, "2031.1", OTHER);
    assertThat(verdict.isProven()).as(verdict.links().toString()).isTrue();
    assertThat(VerdictText.exitCode(verdict)).isEqualTo(VerdictText.PROVEN);
    assertThat(factors(verdict, Link.State.HOLDS))
        .containsExactly("rows are those of release 2031.1, logged as 2");
    assertThat(factors(verdict, Link.State.NOT_PROVEN))
        .singleElement()
        .asString()
        .startsWith("that release 2031.1 was published so: this verifier knows " + OWN.release())
        .contains(OTHER.hash().hex());
    assertThat(verdict.links())
        .anyMatch(
            link ->
                link.state() == Link.State.HOLDS
                    && link.name().equals("recomputed")
                    && link.text().startsWith("5454.65"));
  }

  @Test
  void aRowThatIsNotOfTheReleaseIsBroken() throws IOException {
    for (FactorLibrary library : List.of(OTHER, OWN)) {
      Plant plant = new Plant(2, library, library.release());
      Bundle bundle = plant.bundle(folder.resolve(library.release())).carrying(library);
      Computation c = bundle.computation();
      String row = c.factors().items("rows").getFirst().write();
      String forged = row.replaceFirst("0\\.5[0-9]*", "0.4306");
      assertThat(forged).isNotEqualTo(row);
      var members = new LinkedHashMap<String, Json>(c.factors().members());
      members.put("rows", Json.of(List.of(Json.parse(forged).orElseThrow())));
      Verdict verdict =
          verdict(
              plant,
              with(
                  bundle,
                  new Computation(c.input(), c.method(), new JsonObject(members), c.result()),
                  bundle.leaves(),
                  bundle.tables()));
      assertThat(broken(verdict)).containsExactly("factors", "recomputed");
    }
  }

  @Test
  void otherTablesThanThoseOfTheLogAreBroken() throws IOException {
    for (FactorLibrary library : List.of(OTHER, OWN)) {
      Plant plant = new Plant(2, library, library.release());
      Bundle bundle = plant.bundle(folder.resolve(library.release()));
      FactorLibrary forged =
          FactorLibrary.of(library.release(), tables("2023,0.5306,", "2023,0.4000,")).orElseThrow();
      assertThat(broken(verdict(plant, bundle.carrying(forged))))
          .containsExactly("factors", "recomputed");
      List<String> fewer = bundle.carrying(library).tables();
      assertThat(
              broken(
                  verdict(
                      plant,
                      with(
                          bundle,
                          bundle.computation(),
                          bundle.leaves(),
                          fewer.subList(1, fewer.size())))))
          .contains("factors");
    }
  }

  /** A name that this verifier knows over tables of another, and the other way round. */
  @Test
  void aKnownNameOverOtherTablesIsBroken() throws IOException {
    FactorLibrary named = other(OWN.release());
    assertThat(factors(verdict(named, OWN.release(), named), Link.State.BROKEN))
        .containsExactly(
            "release " + OWN.release() + " is another than the one published under that name");
    FactorLibrary renamed = FactorLibrary.of("2031.2", OWN.tables()).orElseThrow();
    Plant plant = new Plant(2, renamed, "2031.2");
    assertThat(factors(verdict(plant, plant.bundle(folder.resolve("b"))), Link.State.BROKEN))
        .containsExactly("release " + OWN.release() + " is called 2031.2");
  }

  @Test
  void aReleaseThatNoLeafBeforeTheCalculationStatesIsBroken() throws IOException {
    assertThat(factors(verdict(OTHER, null, OTHER), Link.State.BROKEN))
        .containsExactly("no leaf before the calculation states release 2031.1");
    Plant late = new Plant(1, OTHER, null);
    late.leaves.add(Plant.release("2031.1", OTHER, late.leaves.getLast().at().plusSeconds(1)));
    assertThat(broken(verdict(late, late.bundle(folder.resolve("b")).carrying(OTHER))))
        .contains("factors");
    Plant other = new Plant(1, OTHER, "2031.3");
    assertThat(broken(verdict(other, other.bundle(folder.resolve("c")).carrying(OTHER))))
        .contains("factors");
  }

  /** Put into the bundle by a forger, but not in the log. */
  @Test
  void aLeafThatIsNotInTheLogStatesNothing() throws IOException {
    Plant plant = new Plant(2, OTHER, OWN.release());
    Bundle bundle = plant.bundle(folder).carrying(OTHER);
    List<ProvenLeaf> leaves =
        bundle.leaves().stream()
            .map(
                proven ->
                    proven.leaf().kind() == LeafKind.FACTOR_RELEASE
                        ? new ProvenLeaf(
                            Plant.release("2031.1", OTHER, proven.leaf().at()),
                            proven.index(),
                            proven.path())
                        : proven)
            .toList();
    assertThat(broken(verdict(plant, with(bundle, bundle.computation(), leaves, bundle.tables()))))
        .contains("leaf", "recomputed");
  }

  @Test
  void anotherReleaseWithoutItsTablesNeedsItsVerifier() throws IOException {
    Plant plant = new Plant(2, OTHER, "2031.1");
    assertThat(factors(verdict(plant, plant.bundle(folder)), Link.State.BROKEN))
        .singleElement()
        .asString()
        .contains("take the verifier of that release");
  }

  @Test
  void tablesAreUnpackedInTheirOneFormAlone() {
    List<String> packed = CarriedTables.of(OWN);
    assertThat(CarriedTables.open(packed)).contains(OWN.tables());
    assertThat(packed.stream().mapToInt(String::length).sum()).isLessThan(300_000);
    String first = packed.getFirst();
    byte[] bytes = Base64.getDecoder().decode(first);
    byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    for (String wrong :
        List.of(
            "",
            first + "=",
            " " + first,
            Base64.getEncoder().encodeToString(longer),
            Base64.getEncoder().encodeToString(cut))) {
      assertThat(CarriedTables.open(List.of(wrong))).as(wrong).isEmpty();
    }
  }

  /** 80 MB of blanks in 80 KB. */
  @Test
  void tablesTooLargeToReadAreRefused() {
    byte[] blanks = " ".repeat(80 << 20).getBytes(StandardCharsets.US_ASCII);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(blanks);
    deflater.finish();
    byte[] small = new byte[1 << 18];
    int length = deflater.deflate(small);
    deflater.end();
    String packed = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(small, length));
    assertThat(CarriedTables.open(List.of(packed))).isEmpty();
  }

  private static Bundle with(
      Bundle bundle, Computation computation, List<ProvenLeaf> leaves, List<String> tables) {
    return new Bundle(
        bundle.figure(),
        computation,
        leaves,
        bundle.openings(),
        bundle.runs(),
        bundle.checkpoint(),
        bundle.policy(),
        bundle.amounts(),
        bundle.anchors(),
        bundle.signed(),
        tables);
  }
}
