// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.document.Block;
import org.tanheng.document.Inline;
import org.tanheng.document.Words;
import org.tanheng.units.Language;

/** What the calculation has to say to a reader, in the language of the report where it is known. */
final class Notes {
  private static final List<List<String>> KNOWN =
      List.of(
          List.of(
              "parameters without a fuel give CO2 only; CH4 and N2O are left out.",
              "只给出参数而未指定燃料，仅计算 CO2，未计 CH4 和 N2O。"),
          List.of(
              "no residual factor is declared; the remainder takes the location-based factor.",
              "未申报剩余因子，剩余电量采用基于位置的因子。"),
          List.of(
              " tCO2e are outside by equity-share; where they matter they belong to investments or"
                  + " leased assets.",
              " tCO2e 按股权比例不计入本清单；若属重大，应列入投资或租赁资产类别。"),
          List.of(
              " tCO2e are outside by the days stated; where they matter they belong to investments"
                  + " or leased assets.",
              " tCO2e 属于该单元不在本组织边界内的日期，不计入本清单。"),
          List.of(
              " tCO2e are outside by operational-control; where they matter they belong to"
                  + " investments or leased assets.",
              " tCO2e 按运营控制权不计入本清单；若属重大，应列入投资或租赁资产类别。"),
          List.of(
              " tCO2e are outside by financial-control; where they matter they belong to"
                  + " investments or leased assets.",
              " tCO2e 按财务控制权不计入本清单；若属重大，应列入投资或租赁资产类别。"));

  private Notes() {}

  static List<Block> of(ReportData data) {
    List<List<Inline>> items = new ArrayList<>();
    for (String note : data.inventory().notes()) {
      items.add(List.of(Words.of(data.language() == Language.ZH ? chinese(note) : note)));
    }
    return items.isEmpty() ? List.of() : List.of(new Block.Items(false, items));
  }

  private static String chinese(String note) {
    for (List<String> known : KNOWN) {
      if (note.endsWith(known.getFirst())) {
        return note.substring(0, note.length() - known.getFirst().length()).replace(": ", "：")
            + known.getLast();
      }
    }
    return note;
  }
}
