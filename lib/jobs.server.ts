import { departureJob } from "@/lib/account/erase.server";
import { gamesJob } from "@/lib/games/job.server";
import { guestJob } from "@/lib/guests/end.server";
import { logError } from "@/lib/log.server";
import { deliveryJob } from "@/lib/mailbox/deliver.server";
import { trashJob } from "@/lib/mailbox/empty.server";
import { expiryJob, sweepJob } from "@/lib/media/sweep.server";
import { disappearJob } from "@/lib/messages/expiry.server";
import { pushJob } from "@/lib/notices/wake.server";
import { closingJob } from "@/lib/polls/closing.server";
import { presenceJob } from "@/lib/presence/reconcile.server";
import { scheduledJob } from "@/lib/scheduled/send.server";
import { searchJob } from "@/lib/search/job.server";

/** Work that comes back by itself, in the one long-lived process. Each must bear being run twice, or by two machines. */
export type Job = {
	name: string;
	everySeconds: number;
	run: () => Promise<void>;
};

const JOBS: Job[] = [
	guestJob,
	departureJob,
	presenceJob,
	sweepJob,
	expiryJob,
	closingJob,
	searchJob,
	disappearJob,
	scheduledJob,
	deliveryJob,
	trashJob,
	gamesJob,
	pushJob,
];

/**
 * Runs every job now and then at its pace, one run of a job at a time. A run that throws is logged, and the next one
 * comes as if nothing had been. Answers a function that stops them.
 */
export function startJobs(): () => void {
	const timers = JOBS.map(startJob);
	return () => {
		for (const timer of timers) clearInterval(timer);
	};
}

function startJob(job: Job): NodeJS.Timeout {
	let isRunning = false;
	const tick = async () => {
		if (isRunning) return;
		isRunning = true;
		try {
			await job.run();
		} catch (error) {
			logError(`job.${job.name}`, error);
		} finally {
			isRunning = false;
		}
	};
	void tick();
	const timer = setInterval(tick, job.everySeconds * 1000);
	timer.unref();
	return timer;
}
