/** An account has one password: of several that nodes had kept at the same moment the last one stays. */
export function statements(): string[] {
  return [
    `DELETE FROM "account" WHERE "providerId" = 'credential' AND EXISTS (SELECT 1 FROM "account" AS later WHERE later."providerId" = 'credential'
      AND later."userId" = "account"."userId" AND (later."createdAt", later.id) > ("account"."createdAt", "account".id))`,
    `CREATE UNIQUE INDEX account_password ON "account" ("userId") WHERE "providerId" = 'credential'`,
  ]
}
