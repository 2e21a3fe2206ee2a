// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

/** A part of steel with a known answer: steel at 2 kgCO2e/kg and 1 kg of CO2e of its own. */
final class SmallModel {
  private SmallModel() {}

  /** The model with so many kilograms of steel: the footprint is twice that and one. */
  static String yaml(String kilograms) {
    return """
        model: widget
        name: { zh: 小部件, en: Widget }
        declared-unit: 1 item
        process: assembly
        boundary: cradle-to-gate
        period: "2026"
        processes:
          - id: assembly
            stage: production
            outputs:
              - { product: widget, kind: reference, amount: 1 item }
            inputs:
              - name: steel
                amount: %s kg
                stage: raw-material
                source: a bill of materials
                from: { name: steel, values: 2 kgCO2e/kg, source: a published table }
            emissions:
              - { name: own, amount: 1 kg, gas: CO2, source: a worked example }
        """
        .formatted(kilograms);
  }
}
