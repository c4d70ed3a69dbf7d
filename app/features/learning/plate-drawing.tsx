import type { ReactNode } from 'react';
import type { PlateArt } from '~/domain/content/plate';
import { CallFlow } from '~/ui/art/call-flow';
import { IcareFlower } from '~/ui/art/icare-flower';
import { SixSteps } from '~/ui/art/six-steps';
import { TenPrinciples } from '~/ui/art/ten-principles';
import { ThreeQuestions } from '~/ui/art/three-questions';
import { ValueToLimit } from '~/ui/art/value-to-limit';
import { VirtuousCircle } from '~/ui/art/virtuous-circle';
import { WhatSlips } from '~/ui/art/what-slips';
import { Plate } from '~/ui/plate';

const drawings: Record<PlateArt, ReactNode> = {
  'call-flow': <CallFlow />,
  'icare-flower': <IcareFlower />,
  'six-steps': <SixSteps />,
  'ten-principles': <TenPrinciples />,
  'three-questions': <ThreeQuestions />,
  'value-to-limit': <ValueToLimit />,
  'virtuous-circle': <VirtuousCircle />,
  'what-slips': <WhatSlips />,
};

/** A drawing that the author chose, for a module or within a lesson. */
export function PlateDrawing({ art, caption }: { art: PlateArt; caption: ReactNode }) {
  return <Plate caption={caption}>{drawings[art]}</Plate>;
}
