CREATE TABLE `guests` (
	`person_id` uuid NOT NULL,
	`name_key` varchar(255) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `guests_person_id` PRIMARY KEY(`person_id`),
	CONSTRAINT `guests_by_name_key` UNIQUE(`name_key`)
);
--> statement-breakpoint
ALTER TABLE `people` MODIFY COLUMN `role` enum('owner','moderator','member','guest') NOT NULL DEFAULT 'member';--> statement-breakpoint
ALTER TABLE `server_settings` ADD `guest_hours` int;--> statement-breakpoint
ALTER TABLE `people` ADD `name_key` varchar(255) character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `people` ADD `handle_key` varchar(255) character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `guests` ADD CONSTRAINT `guests_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `guests_by_expiry` ON `guests` (`expires_at`);--> statement-breakpoint
CREATE INDEX `people_by_name_key` ON `people` (`name_key`);--> statement-breakpoint
CREATE INDEX `people_by_handle_key` ON `people` (`handle_key`);