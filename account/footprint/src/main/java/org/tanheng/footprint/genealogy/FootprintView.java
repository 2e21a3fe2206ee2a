// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Footprints of items by ISO 14067 factors, carried down the genealogy by mass, in binary floating
 * point and a fixed order: one thread and many give the same bits. It does not close to the
 * inventory, whose factors are of another family.
 */
public final class FootprintView {
  private final Genealogy genealogy;
  private final List<String> categories;
  private final ScrapRule rule;
  private final double[] burden;
  private final double[] scrap;
  private final Stream stream;

  private FootprintView(
      Genealogy genealogy, Intensities intensities, ScrapRule rule, Stream stream) {
    this.genealogy = genealogy;
    this.rule = rule;
    this.stream = stream;
    categories = intensities.categories();
    scrap = new double[categories.size()];
    burden = new double[genealogy.items.size() * stream.width()];
  }

  /** Computes all items; refused if scrap that returns outweighs what is made of it. */
  public static Outcome<FootprintView> of(
      Genealogy genealogy,
      List<AllocatedActivity> activities,
      Intensities intensities,
      ScrapRule rule,
      YearMonth month) {
    Stream stream = new Stream(genealogy, activities, intensities, rule, month);
    FootprintView view = new FootprintView(genealogy, intensities, rule, stream);
    stream.all(view.burden);
    if (rule == ScrapRule.CLOSED_LOOP && !view.solveScrap()) {
      return Outcome.refused(
          Finding.error(
              "scrap-loop",
              "returned_kg",
              "as much returned scrap as comes of it",
              "less scrap returned than is made",
              "Check the masses of scrap, or cut the scrap off."));
    }
    return Outcome.done(view);
  }

  /**
   * Scrap of the month has one intensity s: S s = sum of share (z0 + g s), one linear equation per
   * category whose coefficient g rode along as the last column.
   */
  private boolean solveScrap() {
    int width = stream.width();
    int last = width - 1;
    double made = 0;
    double again = 0;
    for (int i = 0; i < genealogy.items.size(); i++) {
      double mass = genealogy.items.scrap[i];
      double share = stream.share(i, mass);
      made += mass;
      again += share * burden[i * width + last];
      for (int c = 0; c < last; c++) {
        scrap[c] += share * burden[i * width + c];
      }
    }
    if (made > 0 && made - again <= made * 1e-9) {
      return false;
    }
    for (int c = 0; c < last; c++) {
      scrap[c] = made > 0 ? scrap[c] / (made - again) : 0;
    }
    for (int i = 0; i < genealogy.items.size(); i++) {
      double of = burden[i * width + last];
      for (int c = 0; c < last; c++) {
        burden[i * width + c] += of * scrap[c];
      }
    }
    return true;
  }

  /** Takes amounts of which some changed: computes those items and what descends; how many. */
  public int update(List<AllocatedActivity> activities) {
    int[] changed = stream.take(activities);
    if (changed.length == 0) {
      return 0;
    }
    if (rule == ScrapRule.CLOSED_LOOP) {
      stream.all(burden);
      Arrays.fill(scrap, 0);
      solveScrap();
      return genealogy.items.size();
    }
    return stream.descendants(changed, burden);
  }

  /** Names of the categories. */
  public List<String> categories() {
    return categories;
  }

  /** What an item bears in all, with its mothers' share. */
  public double burden(int item, int category) {
    return burden[item * stream.width() + category];
  }

  /** What a gram of the item bears. */
  public double perGram(int item, int category) {
    return stream.share(item, 1) * burden(item, category);
  }

  /** What a tonne of the item bears. */
  public double perTonne(int item, int category) {
    return perGram(item, category) * 1e6;
  }

  /** What a gram of scrap of the plant bears; zero when it is cut off. */
  public double scrapPerGram(int category) {
    return scrap[category];
  }

  /** Share of a mother's burden that comes with these grams of it. */
  double share(int item, double grams) {
    return stream.share(item, grams);
  }

  /** The item's own amount of an input in its unit, without its mothers'. */
  double amount(int item, int input) {
    return stream.amount(item, input);
  }
}
