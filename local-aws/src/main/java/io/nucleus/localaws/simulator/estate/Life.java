package io.nucleus.localaws.simulator.estate;

/**
 * Where a resource stands in its life on some day.
 *
 * @param generation which resource of its slot it is, from 0
 * @param bornDay the day it was created; negative before the first day
 * @param revision how often it has changed since
 * @param revisedDay the day of its last change, or of its birth
 * @param lastDay the last day on which it exists
 */
public record Life(int generation, int bornDay, int revision, int revisedDay, int lastDay) {}
