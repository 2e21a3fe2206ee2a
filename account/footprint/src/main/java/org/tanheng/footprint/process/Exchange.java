// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.process;

/**
 * One line of a process, in the unit of its flow.
 *
 * @param amount as stated for the process, without a sign for its direction
 * @param reference whether it is what the process is there for
 * @param avoided whether it replaces what others make
 * @param provider the process that supplies it, empty where none is stated
 */
public record Exchange(
    Flow flow, double amount, boolean input, boolean reference, boolean avoided, String provider) {}
