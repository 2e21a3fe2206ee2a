// SPDX-License-Identifier: Apache-2.0
/** Laboratory results as objects: bases, moistures, dates, conversion and weighted means. */
@NullMarked
package org.tanheng.carbon.lab;

import org.jspecify.annotations.NullMarked;
