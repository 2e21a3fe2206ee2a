// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.verify.internal.Records;

/**
 * The links from the rows of factors to the release that the log names. The release of this
 * verifier stands for itself. Of another one the bundle must carry the tables: that they are those
 * of the release that was logged before the calculation can be told, that this release was ever
 * published cannot.
 */
final class ReleaseLinks {
  private static final String FACTORS = "factors";

  private final Bundle bundle;
  private final List<Link> links;
  private final FactorLibrary own;
  private final String release;
  private final String hash;

  ReleaseLinks(Bundle bundle, List<Link> links, FactorLibrary own) {
    JsonObject factors = bundle.computation().factors();
    this.bundle = bundle;
    this.links = links;
    this.own = own;
    this.release = factors.text("release").orElse("?");
    this.hash = factors.text("hash").orElse("");
  }

  /** The library by which the figure can be computed again; null where a link is broken. */
  @Nullable FactorLibrary check(Leaf calculation, long index) {
    if (!hash.equals(calculation.text(FACTORS))) {
      return broken("the bundle has " + hash + ", the log " + calculation.text(FACTORS));
    }
    List<String> tables = CarriedTables.open(bundle.tables()).orElse(null);
    if (tables == null) {
      return broken("tables of release " + release + " that cannot be unpacked");
    }
    if (!tables.isEmpty() && !FactorLibrary.hashOf(tables.stream()).hex().equals(hash)) {
      return broken("the tables carried are not those of release " + release + " in the log");
    }
    boolean isOwn = hash.equals(own.hash().hex());
    if (isOwn != release.equals(own.release())) {
      return broken(
          isOwn
              ? "release " + own.release() + " is called " + release
              : "release " + release + " is another than the one published under that name");
    }
    if (isOwn) {
      return rows(own, "release " + release + " of the library, as it was published");
    }
    return tables.isEmpty()
        ? broken(
            "release "
                + release
                + " is not that of this verifier ("
                + own.release()
                + ") and the bundle does not carry its tables; take the verifier of that release")
        : carried(tables, index);
  }

  private @Nullable FactorLibrary carried(List<String> tables, long index) {
    ProvenLeaf logged = logged(index).orElse(null);
    if (logged == null) {
      return broken("no leaf before the calculation states release " + release);
    }
    FactorLibrary library = FactorLibrary.of(release, tables).orElse(null);
    if (library == null) {
      return broken(
          "release " + release + " has tables of another form; take the verifier of that release");
    }
    FactorLibrary held =
        rows(library, "rows are those of release " + release + ", logged as " + logged.index());
    if (held != null) {
      links.add(
          Link.notProven(
              FACTORS,
              "that release "
                  + release
                  + " was published so: this verifier knows "
                  + own.release()
                  + "; compare its hash "
                  + hash
                  + " with the publisher's"));
    }
    return held;
  }

  private Optional<ProvenLeaf> logged(long before) {
    return bundle.leaves().stream()
        .filter(proven -> proven.index() < before)
        .filter(proven -> proven.leaf().kind() == LeafKind.FACTOR_RELEASE)
        .filter(proven -> proven.leaf().text("id").equals(release))
        .filter(proven -> proven.leaf().text("content").equals(hash))
        .findFirst();
  }

  private @Nullable FactorLibrary rows(FactorLibrary library, String text) {
    for (Json row : bundle.computation().factors().items("rows")) {
      String id = row instanceof JsonObject object ? object.text("id").orElse("?") : "?";
      if (library.find(id).map(Records::write).filter(row::equals).isEmpty()) {
        return broken("row " + id + " is not that of release " + release);
      }
    }
    links.add(Link.holds(FACTORS, text));
    return library;
  }

  private @Nullable FactorLibrary broken(String text) {
    links.add(Link.broken(FACTORS, text));
    return null;
  }
}
