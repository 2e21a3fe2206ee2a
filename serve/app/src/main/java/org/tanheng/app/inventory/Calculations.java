// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.carbon.MethodPack;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Computes inventories and keeps those computed last for as long as memory allows, by the hash of
 * their text and by what they were computed: one that is read again is not computed again, and one
 * that is changed computes only what depends on the change. Who may see it is for the caller to
 * ask.
 */
@Component
class Calculations {

  private static final int KEPT = 16;

  private final Bases bases;
  private final Map<String, SoftReference<Kept>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Kept>> eldest) {
          return size() > KEPT;
        }
      };

  Calculations(Bases bases) {
    this.bases = bases;
  }

  /** A calculation, and what was posted of it and found to be the same. */
  private record Kept(Calculation calculation, @Nullable StoredCalculation same) {}

  /** Computes a new document, or ends with its findings. */
  Calculation of(String yaml) {
    return after(yaml, null);
  }

  /** Computes a document that takes the place of one that was posted. */
  Calculation after(String yaml, @Nullable StoredCalculation before) {
    Kept same = find(key(yaml, Basis.CURRENT));
    if (same != null) {
      return same.calculation();
    }
    Kept known = before == null ? null : find(key(before.input(), bases.of(before)));
    Calculation from = known == null ? null : known.calculation();
    return keep(Calculation.after(yaml, Basis.CURRENT, from), null);
  }

  /** A posted calculation, computed from its frozen text and held against what was posted. */
  Calculation again(StoredCalculation stored, Supplier<List<PostedLine>> posted) {
    Basis basis = bases.of(stored);
    Kept known = find(key(stored.input(), basis));
    if (known != null && stored.equals(known.same())) {
      return known.calculation();
    }
    Calculation again = known == null ? Calculation.of(stored.input(), basis) : known.calculation();
    if (!ResultHash.isThatOf(stored, again, posted)) {
      throw new FindingException(
          Finding.error(
              "calculation-changed",
              "calculation " + stored.id(),
              again.resultHash(),
              stored.resultHash(),
              "This release of the product computes something else; open it with the release that"
                  + " posted it."));
    }
    return keep(again, stored);
  }

  private static String key(String yaml, Basis basis) {
    MethodPack method = basis.method();
    return Hash.ofText(yaml).hex()
        + basis.factors().hash().hex()
        + (method == null ? "" : method.hash());
  }

  private synchronized @Nullable Kept find(String key) {
    SoftReference<Kept> held = kept.get(key);
    return held == null ? null : held.get();
  }

  private synchronized Calculation keep(Calculation made, @Nullable StoredCalculation same) {
    kept.put(key(made.yaml(), made.basis()), new SoftReference<>(new Kept(made, same)));
    return made;
  }
}
