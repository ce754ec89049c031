-- CreateTable
CREATE TABLE "PlanChoice" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "planSlug" TEXT NOT NULL,

    CONSTRAINT "PlanChoice_pkey" PRIMARY KEY ("platform","workspace","channel")
);

-- AddForeignKey
ALTER TABLE "PlanChoice" ADD CONSTRAINT "PlanChoice_planSlug_fkey" FOREIGN KEY ("planSlug") REFERENCES "Plan"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
