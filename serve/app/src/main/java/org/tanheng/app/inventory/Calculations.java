// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Computes inventories and keeps those computed last for as long as memory allows, by the hash of
 * their text: one that is read again is not computed again, and one that is changed computes only
 * what depends on the change. Who may see it is for the caller to ask.
 */
@Component
class Calculations {

  private static final int KEPT = 16;

  private final Map<String, SoftReference<Kept>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Kept>> eldest) {
          return size() > KEPT;
        }
      };

  /** A calculation, and what was posted of it and found to be the same. */
  private record Kept(Calculation calculation, @Nullable StoredCalculation same) {}

  /** Computes a new document, or ends with its findings. */
  Calculation of(String yaml) {
    return after(yaml, null);
  }

  /** Computes a document that takes the place of one that was posted. */
  Calculation after(String yaml, @Nullable StoredCalculation before) {
    Kept same = find(Hash.ofText(yaml).hex());
    if (same != null) {
      return same.calculation();
    }
    Kept known = before == null ? null : find(before.inputHash());
    return keep(Calculation.after(yaml, known == null ? null : known.calculation()), null);
  }

  /** A posted calculation, computed from its frozen text and held against what was posted. */
  Calculation again(StoredCalculation stored, Supplier<List<PostedLine>> posted) {
    Kept known = find(Hash.ofText(stored.input()).hex());
    if (known != null && stored.equals(known.same())) {
      return known.calculation();
    }
    Calculation again = known == null ? Calculation.of(stored.input()) : known.calculation();
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

  private synchronized @Nullable Kept find(String hash) {
    SoftReference<Kept> held = kept.get(hash);
    return held == null ? null : held.get();
  }

  private synchronized Calculation keep(Calculation made, @Nullable StoredCalculation same) {
    kept.put(Hash.ofText(made.yaml()).hex(), new SoftReference<>(new Kept(made, same)));
    return made;
  }
}
