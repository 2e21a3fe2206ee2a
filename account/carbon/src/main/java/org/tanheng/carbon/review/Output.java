// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;

/** Output and fuel of this period as multiples of the period before; 1 means unchanged. */
public record Output(String subject, BigDecimal outputRatio, BigDecimal fuelRatio) {}
