"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLive, useLiveEvent } from "@/components/realtime/use-live";
import { addPiece, type Piece, sheetOf } from "@/lib/drawing/pieces";
import { BLANK_SHEET, visibleStrokes } from "@/lib/drawing/sheet";
import type { Stroke } from "@/lib/drawing/stroke";
import { readDrawing } from "@/lib/games/api.browser";
import { gameDrawn } from "@/lib/games/events";
import type { SocketEvent } from "@/lib/realtime/socket.browser";

export type Round = { conversationId: string; gameId: string; round: number };

/** Somebody else's drawing of one round: what there was of it, and each piece as it comes. After a hole it is read anew. */
export function useWatchedSheet(of: Round): readonly Stroke[] {
	const { conversationId, gameId, round } = of;
	const live = useLive();
	const [sheet, setSheet] = useState(BLANK_SHEET);
	const next = useRef(0);
	/** What comes while the drawing is being read. */
	const waiting = useRef<Map<number, Piece[]> | null>(null);

	const take = useCallback((number: number, pieces: Piece[]) => {
		if (number !== next.current) return number < next.current;
		next.current++;
		setSheet((before) => pieces.reduce(addPiece, before));
		return true;
	}, []);
	const read = useCallback(async () => {
		if (waiting.current) return;
		const meanwhile = new Map<number, Piece[]>();
		waiting.current = meanwhile;
		const answer = await readDrawing(conversationId);
		if (waiting.current !== meanwhile) return;
		waiting.current = null;
		const value = answer.ok ? answer.value : null;
		if (!isOf(value, gameId, round)) return;
		if (value.next >= next.current) setSheet(sheetOf(value.pieces));
		next.current = Math.max(next.current, value.next);
		for (const [number, pieces] of meanwhile) take(number, pieces);
	}, [conversationId, gameId, round, take]);
	useEffect(() => {
		void read();
		const letGo = live.refreshed.listen(() => void read());
		return () => {
			letGo();
			waiting.current = null;
		};
	}, [live, read]);
	const onEvent = useCallback(
		(event: SocketEvent) => {
			if (event.name !== gameDrawn.name) return;
			const { data } = gameDrawn.schema.safeParse(event.data);
			if (!isOf(data, gameId, round)) return;
			if (waiting.current) waiting.current.set(data.number, data.pieces);
			else if (!take(data.number, data.pieces)) void read();
		},
		[gameId, round, take, read],
	);
	useLiveEvent(onEvent);
	return visibleStrokes(sheet);
}

function isOf<T extends { gameId: string; round: number }>(
	told: T | null | undefined,
	gameId: string,
	round: number,
): told is T {
	return told?.gameId === gameId && told.round === round;
}
