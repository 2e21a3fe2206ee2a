// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tanheng.document.Block;
import org.tanheng.document.Inline;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.footprint.model.DataQuality;
import org.tanheng.footprint.model.DatumShown;
import org.tanheng.footprint.model.ModelProcess;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.Origin;
import org.tanheng.footprint.model.Provenance;
import org.tanheng.footprint.model.Ratings;
import org.tanheng.units.Language;

/**
 * What went in: every datum with its time, place, technology, source, quality and primary share.
 */
final class DataSections {
  private static final Set<Origin> SECONDARY =
      Set.of(Origin.PUBLISHED, Origin.LIBRARY, Origin.DATABASE);
  private static final int NAMED = 5;

  private final ModelResult result;
  private final List<DatumShown> data;
  private final Language language;

  DataSections(ModelResult result, Language language) {
    this.result = result;
    this.language = language;
    this.data = result.data().stream().filter(datum -> !datum.role().equals("parameter")).toList();
  }

  List<Block> list() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Table.of(
                "data",
                pick("数据清单", "List of data"),
                List.of(
                    Table.Column.text(pick("数据", "Datum"), 3),
                    Table.Column.text(pick("值", "Value"), 2),
                    Table.Column.text(pick("时间", "Time"), 2),
                    Table.Column.text(pick("地点", "Place"), 2),
                    Table.Column.text(pick("技术", "Technology"), 2),
                    Table.Column.text(pick("来源", "Source"), 4),
                    Table.Column.text(pick("质量：技术、地域、时间", "Quality: technology, place, time"), 2),
                    Table.Column.text(pick("初级", "Primary"), 1)),
                data.stream().map(this::row).toList())
            .noting(
                pick("按影响加权的初级数据份额 ", "Share of primary data by impact ")
                    + Words14067.percent(result.primaryShare())
                    + pick("；数据质量评级（1 最好，5 最差）", "; data quality rating (1 best, 5 worst) ")
                    + number(result.quality().rating())
                    + representing()));
    lacks(blocks, pick("没有时间：", "No time: "), datum -> period(datum).isBlank());
    lacks(blocks, pick("没有地点：", "No place: "), datum -> place(datum).isBlank());
    lacks(blocks, pick("没有技术：", "No technology: "), datum -> technology(datum).isBlank());
    lacks(blocks, pick("没有来源：", "No source: "), datum -> datum.provenance().document().isBlank());
    lacks(
        blocks,
        pick("没有质量评级：", "No quality rating: "),
        datum -> datum.provenance().rated().isEmpty());
    lacks(
        blocks,
        pick("仅为示意、无人公布的数：", "Illustrative, published by nobody: "),
        datum -> datum.provenance().illustrative());
    if (data.isEmpty()) {
      blocks.add(new Block.Gap(ReportItem.DATA.id(), pick("没有数据", "No data")));
    }
    return blocks;
  }

  List<Block> suppliers() {
    List<DatumShown> secondary =
        data.stream().filter(datum -> SECONDARY.contains(datum.provenance().origin())).toList();
    if (secondary.isEmpty()) {
      return List.of(Block.Paragraph.of(pick("没有次级数据。", "There are no secondary data.")));
    }
    List<Block> blocks = new ArrayList<>();
    List<String> names =
        secondary.stream()
            .map(DatumShown::provenance)
            .map(from -> from.supplier() + ": " + from.document())
            .distinct()
            .toList();
    blocks.add(
        new Block.Items(
            false, names.stream().map(name -> List.<Inline>of(Words.of(name))).toList()));
    List<String> without =
        secondary.stream()
            .filter(datum -> datum.provenance().supplier().isBlank())
            .map(DatumShown::path)
            .toList();
    gap(blocks, ReportItem.SUPPLIERS, pick("没有提供者：", "No supplier: "), without);
    return blocks;
  }

  private Table.Row row(DatumShown datum) {
    Provenance from = datum.provenance();
    return Table.Row.of(
        Words.of(datum.what()),
        Words.of(Words14067.number(datum.value()) + " " + datum.unit()),
        Words.of(period(datum)),
        Words.of(place(datum)),
        Words.of(technology(datum)),
        Words.of(from.illustrative() ? pick("示意值", "illustrative") : from.document()),
        Words.of(from.rated().map(DataSections::ratings).orElse("—")),
        Words.of(Words14067.percent(from.primaryShare())));
  }

  private static String number(double rating) {
    return Double.isNaN(rating) ? "—" : Words14067.number(rating);
  }

  private static String ratings(Ratings three) {
    return number(three.technology())
        + " / "
        + number(three.geography())
        + " / "
        + number(three.time());
  }

  /** The weighted ratings of technology, place and time, and how much of the impact they cover. */
  private String representing() {
    DataQuality quality = result.quality();
    Ratings ratings = quality.ratings();
    return ratings == null
        ? ""
        : pick("；技术、地域、时间代表性 ", "; representativeness of technology, place and time ")
            + ratings(ratings)
            + pick("，平均 ", ", mean ")
            + number(ratings.mean())
            + pick("，覆盖影响的 ", ", over a share of the impact of ")
            + Words14067.percent(quality.ratingsShare());
  }

  private String period(DatumShown datum) {
    return own(datum, datum.provenance().period(), ModelProcess::period);
  }

  private String place(DatumShown datum) {
    return own(datum, datum.provenance().place(), ModelProcess::place);
  }

  private String technology(DatumShown datum) {
    return own(datum, datum.provenance().technology(), ModelProcess::technology);
  }

  /** What the datum says, else what its process says; a factor speaks for itself. */
  private String own(DatumShown datum, String said, Function<ModelProcess, String> process) {
    return said.isBlank() && !datum.role().equals("factor")
        ? result.model().find(datum.process()).map(process).orElse("")
        : said;
  }

  private void lacks(List<Block> blocks, String words, Predicate<DatumShown> lacking) {
    gap(
        blocks,
        ReportItem.DATA,
        words,
        data.stream().filter(lacking).map(DatumShown::path).toList());
  }

  private static void gap(List<Block> blocks, ReportItem item, String words, List<String> paths) {
    if (!paths.isEmpty()) {
      String more = paths.size() > NAMED ? ", … (" + paths.size() + ")" : "";
      String named = String.join(", ", paths.subList(0, Math.min(NAMED, paths.size())));
      blocks.add(new Block.Gap(item.id(), words + named + more));
    }
  }

  private String pick(String zh, String en) {
    return language.pick(zh, en);
  }
}
