import {
	moveInGameRoute,
	readGameRoute,
	startGameRoute,
} from "@/lib/games/routes.server";

export const GET = readGameRoute;
export const POST = startGameRoute;
export const PUT = moveInGameRoute;
