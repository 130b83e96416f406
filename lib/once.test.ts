import { expect, test, vi } from "vitest";
import { onceFor } from "@/lib/once";

test("is made once for each key, and no more are held than may be", () => {
	const make = vi.fn((key: string) => ({ key }));
	const get = onceFor(make, 2);
	const first = get("a");
	expect(get("a")).toBe(first);
	get("b");
	expect(make).toHaveBeenCalledTimes(2);
	get("c");
	expect(get("b")).toEqual({ key: "b" });
	expect(make).toHaveBeenCalledTimes(3);
	expect(get("a")).not.toBe(first);
	expect(make).toHaveBeenCalledTimes(4);
});
