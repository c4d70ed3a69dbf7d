import type { ReactNode } from 'react';
import type { Module, PlateArt } from '~/domain/content/module';
import { CallFlow } from '~/ui/art/call-flow';
import { IcareFlower } from '~/ui/art/icare-flower';
import { SixSteps } from '~/ui/art/six-steps';
import { Plate } from '~/ui/plate';

const drawings: Record<PlateArt, ReactNode> = {
  'call-flow': <CallFlow />,
  'icare-flower': <IcareFlower />,
  'six-steps': <SixSteps />,
};

/** The drawing that the author chose for the module. */
export function ModulePlate({ plate }: { plate: NonNullable<Module['plate']> }) {
  return (
    <Plate number={1} caption={plate.caption}>
      {drawings[plate.art]}
    </Plate>
  );
}
