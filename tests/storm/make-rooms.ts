import { makeGroupRoom, type Room } from "./rooms";

/** The rooms of the storm, with places for so many people together. */
export async function makeRooms(count: number): Promise<Room[]> {
	const each = Math.ceil(count / 2) + 2;
	return [await makeGroupRoom("g1", each), await makeGroupRoom("g2", each)];
}
