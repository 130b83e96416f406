import {
	makeChannelRoom,
	makeGroupRoom,
	makeLobbyRoom,
	type Room,
} from "./rooms";

/** One room of each kind, with places for so many people together. */
export async function makeRooms(count: number): Promise<Room[]> {
	const each = Math.ceil(count / 3) + 2;
	return [
		await makeGroupRoom("group", each),
		await makeChannelRoom("channel", each),
		await makeLobbyRoom("lobby", each),
	];
}
