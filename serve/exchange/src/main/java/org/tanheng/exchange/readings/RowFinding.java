// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import org.tanheng.finding.Finding;

/**
 * What is wrong in one row: an error was set aside and not imported, a warning or info was.
 *
 * @param row line of the file or row of the sheet, from 1
 * @param column name of the column, empty if it is the whole row
 */
public record RowFinding(long row, String column, Finding finding) {}
