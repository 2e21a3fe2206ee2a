// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;

/** A main meter and the sum of the meters below it over one period, in one unit. */
public record MeterTree(String subject, String unit, BigDecimal main, BigDecimal subMeters) {}
