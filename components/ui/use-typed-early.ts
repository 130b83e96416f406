"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/**
 * Gives `take` what was typed in a field before the page's scripts came. React hears nothing of that, and would draw
 * a controlled field empty again.
 */
export function useTypedEarly(
	field: RefObject<{ value: string } | null>,
	take: (value: string) => void,
): void {
	const takeEarly = useEffectEvent(take);
	// Before the event that made React wake this part of the page comes to its handlers.
	useLayoutEffect(() => {
		if (field.current?.value) takeEarly(field.current.value);
	}, [field]);
}
