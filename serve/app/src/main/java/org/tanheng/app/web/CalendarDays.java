// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads days in addresses, of the years 1 to 9999: beyond them no calendar of this product counts,
 * and what adds a day to the last one of all would overflow.
 */
@Configuration(proxyBeanMethods = false)
class CalendarDays implements WebMvcConfigurer {

  private static final int LAST_YEAR = 9999;

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new Day());
  }

  private static final class Day implements Converter<String, @Nullable LocalDate> {
    @Override
    public @Nullable LocalDate convert(String text) {
      if (text.isBlank()) {
        return null;
      }
      LocalDate day = LocalDate.parse(text.strip());
      if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
        throw new IllegalArgumentException("beyond the calendar: " + text);
      }
      return day;
    }
  }
}
