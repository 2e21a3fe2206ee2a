// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanheng.carbon.internal.PackCheck;
import org.tanheng.carbon.internal.PackReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The method packs that the product brings. Each is read when it is first asked for and carries the
 * hash of its canonical form, so that a result can name exactly what computed it.
 */
public final class MethodPacks {

  private static final List<String> IDS =
      List.of(
          "ghg-protocol",
          "iso-14064-1",
          "cn-general-industry",
          "cn-gbt-32150-2025",
          "cn-machinery",
          "cn-steel",
          "cn-power",
          "cn-cement",
          "cn-aluminium",
          "cn-electronics",
          "cn-ets-power",
          "cn-ets-cement",
          "cn-ets-aluminium");

  private static final MethodPacks BUNDLED = new MethodPacks();

  private final Map<String, MethodPack> read = new LinkedHashMap<>();

  private MethodPacks() {}

  /** The packs of this release. */
  public static MethodPacks bundled() {
    return BUNDLED;
  }

  /** Ids in the order in which they are offered. */
  public List<String> ids() {
    return IDS;
  }

  /** All packs. */
  public List<MethodPack> all() {
    return IDS.stream().map(this::load).toList();
  }

  /** The pack of that id, or {@code method-unknown} with the ids that there are. */
  public Outcome<MethodPack> pack(String id) {
    if (!Set.copyOf(IDS).contains(id)) {
      return Outcome.refused(
          Finding.error(
              "method-unknown",
              "method",
              id,
              String.join(", ", IDS),
              "Choose the pack of the document that you report by."));
    }
    return Outcome.done(load(id));
  }

  /** The pack that an inventory is computed by: the one that it brings, else one of these. */
  public static Outcome<MethodPack> of(InventoryInput input) {
    MethodPack own = input.own();
    return own == null ? BUNDLED.pack(input.method()) : Outcome.done(own);
  }

  /**
   * A pack that a user wrote, as JSON: a draft until its worked examples have been tried. Findings
   * name each place that is wrong.
   */
  public static Outcome<MethodPack> own(String json) {
    return PackCheck.read(json, Set.copyOf(IDS));
  }

  /** The JSON of a pack of the product, to begin a pack of one's own with. */
  public Outcome<String> text(String id) {
    return pack(id).map(pack -> PackReader.resource(pack.id()).writeIndented());
  }

  /**
   * The pack of that id with the kinds that packs share, as text in the form of its hash: what
   * {@link #kept} reads when the product brings another edition under that id.
   */
  public Outcome<String> whole(String id) {
    return pack(id).map(pack -> PackReader.whole(pack.id()));
  }

  /** A pack that an earlier release of the product brought; empty where this one cannot read it. */
  public static Optional<MethodPack> kept(String whole) {
    return PackReader.kept(whole);
  }

  private synchronized MethodPack load(String id) {
    return read.computeIfAbsent(id, PackReader::bundled);
  }
}
