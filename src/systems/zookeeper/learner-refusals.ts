/** Texts with which a leader refuses a learner that is ahead of it; none is localised. */

/** Of Leader.waitForEpochAck: the learner has newer data. */
export const AHEAD = "Follower is ahead of the leader";

/** Of LearnerHandler, from 3.5 on, which speaks of the list of members and not of data. */
export const CONFIG_AHEAD = `${AHEAD} (has a later activated configuration)`;
