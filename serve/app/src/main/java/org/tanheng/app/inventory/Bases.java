// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.data.inventory.KeptBasisRepository;
import org.tanheng.data.inventory.KeptBasisRepository.KeptFactors;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.verify.Computation;

/**
 * Factors and methods by their hashes. New results follow from those that the product brings; what
 * an older release of it posted is computed again by the very same, which were kept when they were
 * used.
 */
@Component
class Bases {
  private static final String ADVICE =
      "Use the release of the product that posted it, or restate it.";

  private final KeptBasisRepository kept;
  private final Map<String, FactorLibrary> factors = new ConcurrentHashMap<>();
  private final Map<String, MethodPack> methods = new ConcurrentHashMap<>();

  Bases(KeptBasisRepository kept) {
    this.kept = kept;
  }

  /** Also of what was posted before anything was kept. */
  @PostConstruct
  void begin() {
    keep(FactorLibrary.bundled());
    kept.used().stream()
        .filter(MethodPacks.bundled().ids()::contains)
        .forEach(id -> keep(MethodPacks.bundled().pack(id).orElseThrow()));
  }

  void keep(FactorLibrary library) {
    kept.keepFactors(library.hash().hex(), new KeptFactors(library.release(), library.tables()));
  }

  /** Keeps a pack that the product brings; a pack of one's own stands in the document itself. */
  void keep(MethodPack pack) {
    if (isBundled(pack.id(), pack.hash()) && !kept.hasMethod(pack.hash())) {
      kept.keepMethod(pack.hash(), pack.id(), MethodPacks.bundled().whole(pack.id()).orElseThrow());
    }
  }

  /** What a calculation was posted by; what was never kept is replaced by that of this release. */
  Basis of(StoredCalculation stored) {
    return new Basis(
        factors(stored.factorHash()).orElseGet(FactorLibrary::bundled),
        isBundled(stored.packId(), stored.packHash())
            ? null
            : method(stored.packHash()).orElse(null));
  }

  /**
   * Refuses a proof of what the log says to follow from factors or a method that were never kept
   * here: {@code factor-release-unknown}, {@code method-release-unknown}.
   */
  static void require(Leaf logged, Calculation again) {
    if (!logged.text("factors").equals(again.library().hash().hex())) {
      throw new ApiException(HttpStatus.CONFLICT, unknownFactors("inventory", logged));
    }
    if (!logged.text("method").equals(Computation.methodHash(again.inventory().pack()).hex())) {
      throw new ApiException(HttpStatus.CONFLICT, unknownMethod("inventory", logged));
    }
  }

  static Finding unknownFactors(String subject, Leaf logged) {
    return Finding.error(
        "factor-release-unknown",
        subject,
        "factors " + logged.text("factors") + " as the log says",
        "a release of factors that this installation has kept",
        ADVICE);
  }

  static Finding unknownMethod(String subject, Leaf logged) {
    return Finding.error(
        "method-release-unknown",
        subject,
        "method " + logged.text("method") + " as the log says",
        "an edition of the method that this installation has kept",
        ADVICE);
  }

  private Optional<FactorLibrary> factors(String hash) {
    FactorLibrary current = FactorLibrary.bundled();
    return hash.equals(current.hash().hex())
        ? Optional.of(current)
        : opened(
            factors,
            hash,
            () ->
                kept.factors(hash)
                    .filter(
                        found -> FactorLibrary.hashOf(found.tables().stream()).hex().equals(hash))
                    .flatMap(found -> FactorLibrary.of(found.release(), found.tables())));
  }

  private Optional<MethodPack> method(String hash) {
    return opened(
        methods,
        hash,
        () ->
            kept.method(hash)
                .filter(whole -> Hash.ofText(whole).hex().equals(hash))
                .flatMap(MethodPacks::kept));
  }

  private static <T> Optional<T> opened(
      Map<String, T> known, String hash, Supplier<Optional<T>> open) {
    Optional<T> found = Optional.ofNullable(known.get(hash)).or(open);
    found.ifPresent(one -> known.put(hash, one));
    return found;
  }

  private static boolean isBundled(String id, String hash) {
    MethodPacks bundled = MethodPacks.bundled();
    return bundled.ids().contains(id) && bundled.pack(id).orElseThrow().hash().equals(hash);
  }
}
