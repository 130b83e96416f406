import { database, writers } from "@/db/client";

/** Runs `work` and counts the statements that reached the pools meanwhile. */
export async function countQueries<T>(
	work: () => Promise<T>,
): Promise<{ value: T; count: number }> {
	const pools = [database().$client, writers()];
	let count = 0;
	const originals = pools.map((pool) => pool.query);
	for (const pool of pools) {
		const query = pool.query;
		pool.query = function counted(this: unknown, ...args: unknown[]) {
			count++;
			return Reflect.apply(query, this, args);
		} as typeof pool.query;
	}
	try {
		return { value: await work(), count };
	} finally {
		pools.forEach((pool, index) => {
			pool.query = originals[index] as typeof pool.query;
		});
	}
}
