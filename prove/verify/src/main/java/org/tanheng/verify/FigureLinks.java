// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;
import org.tanheng.verify.internal.Records;

/** The links from the leaf of a calculation to the figure. */
final class FigureLinks {
  private static final String CALCULATION = "calculation";
  private final Bundle bundle;
  private final List<Link> links;

  FigureLinks(Bundle bundle, List<Link> links) {
    this.bundle = bundle;
    this.links = links;
  }

  void check() {
    Leaf leaf = calculation();
    if (leaf == null) {
      return;
    }
    boolean isLogged =
        same(leaf, "input", Hash.of(bundle.computation().input()))
            & same(leaf, "method", Hash.of(bundle.computation().method()))
            & same(leaf, "result", bundle.computation().resultHash());
    long index = index(leaf);
    FactorLibrary release =
        new ReleaseLinks(bundle, links, FactorLibrary.bundled()).check(leaf, index);
    Outcome<InventoryInput> input =
        Records.read(bundle.computation().input(), InventoryInput.class, "input");
    inputs(leaf);
    if (input instanceof Outcome.Done<InventoryInput> read) {
      amounts(leaf, index, read.value());
    }
    figure();
    steps(leaf);
    if (isLogged
        && release != null
        && links.stream().noneMatch(link -> link.state() == Link.State.BROKEN)) {
      Outcome<MethodPack> pack =
          Records.read(bundle.computation().method(), MethodPack.class, "method");
      if (pack instanceof Outcome.Done<MethodPack> by) {
        method(by.value());
      }
      recomputed(
          leaf,
          pack.flatMap(by -> input.flatMap(read -> bundle.computation().again(read, by, release))));
    } else {
      links.add(Link.broken("recomputed", "not tried, since a link before it is broken"));
    }
  }

  private @Nullable Leaf calculation() {
    Hash result = bundle.computation().resultHash();
    List<Leaf> found =
        bundle.leaves().stream()
            .map(ProvenLeaf::leaf)
            .filter(leaf -> leaf.kind() == LeafKind.CALCULATION)
            .toList();
    if (found.size() == 1) {
      links.add(
          Link.holds(
              CALCULATION, "inventory " + found.getFirst().text("inventory") + ", " + result));
      return found.getFirst();
    }
    links.add(Link.broken(CALCULATION, found.size() + " leaves of a calculation, wanted one"));
    return null;
  }

  private boolean same(Leaf leaf, String field, Hash hash) {
    boolean same = leaf.text(field).equals(hash.hex());
    if (!same) {
      links.add(Link.broken(field, "the bundle has " + hash + ", the log " + leaf.text(field)));
    }
    return same;
  }

  private long index(Leaf calculation) {
    return bundle.leaves().stream()
        .filter(proven -> proven.leaf().equals(calculation))
        .findFirst()
        .map(ProvenLeaf::index)
        .orElseThrow();
  }

  private void amounts(Leaf calculation, long index, InventoryInput input) {
    new AmountLinks(bundle, links).check(input, index);
    new FactLinks(bundle, links, calculation).check();
    new SignedLinks(bundle, links).check();
  }

  private void inputs(Leaf calculation) {
    for (Hash input : calculation.hashes("inputs")) {
      boolean isThere =
          bundle.leaves().stream().anyMatch(proven -> proven.leaf().hash().equals(input));
      if (!isThere) {
        links.add(Link.notProven("inputs", "leaf " + input + " is not shown"));
      }
    }
    if (calculation.hashes("inputs").isEmpty()) {
      links.add(
          Link.notProven(
              "inputs", "the activity data are as they were put in, no leaf stands behind them"));
    }
  }

  private void figure() {
    Figure figure = bundle.figure();
    Optional<Figure> stated = Figure.of(bundle.computation().result(), figure.name());
    String text = figure.name() + " = " + figure.value() + " " + Figure.UNIT;
    links.add(
        stated.filter(figure::equals).isPresent()
            ? Link.holds("figure", text)
            : Link.broken("figure", text + " does not stand in the result"));
  }

  private void steps(Leaf calculation) {
    for (ProvenLeaf proven : bundle.leaves()) {
      Leaf leaf = proven.leaf();
      String name = leaf.kind().code();
      switch (leaf.kind()) {
        case APPROVAL, LOCK, RESTATEMENT, REPORT -> {
          boolean isOfIt =
              leaf.text("inventory").equals(calculation.text("inventory"))
                  && leaf.text("result").equals(calculation.text("result"));
          String step = leaf.fields().text("step").map(s -> s + " ").orElse("") + "at " + leaf.at();
          links.add(
              isReplaced(leaf, calculation)
                  ? Link.notProven(name, step + " replaced this figure by another")
                  : isOfIt
                      ? Link.holds(name, step)
                      : Link.broken(name, step + " is of another result"));
        }
        default -> {
          // said with the leaves of its kind
        }
      }
    }
  }

  private static boolean isReplaced(Leaf leaf, Leaf calculation) {
    return leaf.kind() == LeafKind.RESTATEMENT
        && leaf.text("inventory").equals(calculation.text("inventory"))
        && leaf.text("replaces").equals(calculation.text("result"));
  }

  private void method(MethodPack pack) {
    boolean isOurs =
        MethodPacks.bundled().ids().contains(pack.id())
            && MethodPacks.bundled().pack(pack.id()).orElseThrow().equals(pack);
    links.add(
        isOurs
            ? Link.holds("method", pack.id() + ", " + pack.document() + ", as in this release")
            : Link.notProven(
                "method",
                pack.id() + " is no pack of this release; computed by the one in the bundle"));
  }

  private void recomputed(Leaf leaf, Outcome<Computation> again) {
    links.add(
        switch (again) {
          case Outcome.Refused<Computation> refused ->
              Link.broken("recomputed", refused.findings().getFirst().toString());
          case Outcome.Done<Computation> done when !done.value().equals(bundle.computation()) ->
              Link.broken(
                  "recomputed",
                  "gives "
                      + done.value().resultHash()
                      + " by "
                      + Computation.CODE
                      + ", posted by "
                      + leaf.text("code"));
          case Outcome.Done<Computation> done ->
              Link.holds(
                  "recomputed",
                  Figure.of(done.value().result(), bundle.figure().name())
                      .map(
                          f ->
                              f.value() + " " + Figure.UNIT + " from the inputs, to the last digit")
                      .orElse("the same result"));
        });
  }
}
