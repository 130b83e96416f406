CREATE TABLE `game_drawings` (
	`client_id` uuid NOT NULL,
	`conversation_id` uuid NOT NULL,
	`drawer_id` uuid NOT NULL,
	`word` varchar(40) NOT NULL,
	`strokes` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `game_drawings_client_id` PRIMARY KEY(`client_id`)
);
--> statement-breakpoint
CREATE TABLE `game_players` (
	`conversation_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`seen_at` datetime(3) NOT NULL,
	CONSTRAINT `game_players_conversation_id_person_id_pk` PRIMARY KEY(`conversation_id`,`person_id`)
);
--> statement-breakpoint
CREATE TABLE `game_strokes` (
	`conversation_id` uuid NOT NULL,
	`number` int NOT NULL,
	`pieces` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`points` int NOT NULL,
	CONSTRAINT `game_strokes_conversation_id_number_pk` PRIMARY KEY(`conversation_id`,`number`)
);
--> statement-breakpoint
CREATE TABLE `games` (
	`conversation_id` uuid NOT NULL,
	`state` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	CONSTRAINT `games_conversation_id` PRIMARY KEY(`conversation_id`)
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD `has_game` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `game_drawings` ADD CONSTRAINT `game_drawings_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `game_drawings` ADD CONSTRAINT `game_drawings_drawer_id_people_id_fk` FOREIGN KEY (`drawer_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `game_players` ADD CONSTRAINT `game_players_conversation_id_games_conversation_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `games`(`conversation_id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `game_players` ADD CONSTRAINT `game_players_seat` FOREIGN KEY (`conversation_id`,`person_id`) REFERENCES `members`(`conversation_id`,`person_id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `game_strokes` ADD CONSTRAINT `game_strokes_conversation_id_games_conversation_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `games`(`conversation_id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `games` ADD CONSTRAINT `games_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `game_drawings_by_time` ON `game_drawings` (`created_at`);--> statement-breakpoint
CREATE INDEX `game_drawings_by_conversation` ON `game_drawings` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `game_drawings_by_drawer` ON `game_drawings` (`drawer_id`);