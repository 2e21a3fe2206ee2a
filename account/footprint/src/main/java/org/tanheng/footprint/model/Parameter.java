// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

/** A named amount that formulas of the model read; itself a quantity or a formula. */
public record Parameter(String name, ModelAmount amount, String note) {}
