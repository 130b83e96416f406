import type { HttpResponse, SoketiServer } from "./vendor";

/** uWS closes an idle HTTP connection after 10 s; the hint lets an agent let go before that. */
const keepAliveHint = "timeout=8";

/**
 * Keeps a publisher's connection open after an answer, where stock Soketi closes it each time. Only a signed request that
 * succeeded earns that: whoever is not the publisher is closed on as before, and so cannot send a second request
 * through a connection that was forwarded here for a WebSocket.
 */
export function keepPublisherConnections(server: SoketiServer): void {
	server.httpHandler.sendJson = (response, data, status = "200 OK") => {
		const isPublisher = status === "200 OK" && response.app !== undefined;
		try {
			response.cork(() =>
				answer(response, { body: JSON.stringify(data), status, isPublisher }),
			);
		} catch {
			// The publisher hung up before its answer.
		}
	};
	rememberApp(server);
}

function answer(
	response: HttpResponse,
	{
		body,
		status,
		isPublisher,
	}: { body: string; status: string; isPublisher: boolean },
): void {
	response.writeStatus(status).writeHeader("Content-Type", "application/json");
	if (isPublisher) {
		response.writeHeader("Keep-Alive", keepAliveHint);
	}
	response.end(body, !isPublisher);
}

/** Stock builds the app's object anew for each request; there is one app, and it does not change while we run. */
function rememberApp(server: SoketiServer): void {
	const driver = server.appManager.driver;
	const findById = driver.findById.bind(driver);
	const found = new Map<string, unknown>();
	driver.findById = async (id) => {
		const app = found.get(id) ?? (await findById(id));
		if (app) {
			found.set(id, app);
		}
		return app;
	};
}
