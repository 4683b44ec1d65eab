import { useState } from 'react'
import { z } from 'zod'
import { PLACES } from '../course/steps-stay.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { stayContract } from './contract.ts'
import { type Place, totalOf } from './places.ts'
import { useStayWords } from './words.web.tsx'

type Value = OutputOf<typeof stayContract.facility>

/** Who lies where, of how many places; and the way to enter how many there are. */
export const PlacesCard = ({ value }: { value: Value }) => {
  const { t, word, law } = useStayWords()
  const [isOpen, setIsOpen] = useState(false)
  const { people, places, free } = value
  const inPlace = (place: Place) => people.filter((one) => one.place === place).length
  const rows = PLACES.map((place) => ({
    name: word('stay.place', place),
    n: inPlace(place),
    of: places?.[place],
    left: free?.[place],
  }))
  const all = { name: t('stay.facility.total'), n: people.length, of: places ? totalOf(places) : undefined }
  return (
    <Card
      title={t('stay.facility.places')}
      actions={
        <Button small icon="pen" onClick={() => setIsOpen(true)}>
          {t('stay.places.enter')}
        </Button>
      }
    >
      <dl className="figures">
        {[...rows, { ...all, left: undefined }].map(({ name, n, of, left }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{of === undefined ? n : t('stay.places.of', { n, places: of })}</dd>
            {left !== undefined && (
              <dd className="meta">
                {left < 0 ? t('stay.places.over', { n: -left }) : t('stay.places.free', { n: left })}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {places === null && <p className="muted">{t('stay.places.none')}</p>}
      {places !== null &&
        value.roomLaw.map(({ needs, is, because }) => (
          <p key={needs} className="meta">
            {t('stay.places.law', { needs, n: totalOf(places) })} {t(`stay.places.law.${is}`)} {law(because)}
          </p>
        ))}
      {isOpen && <EnterPlaces value={value} onClose={() => setIsOpen(false)} />}
    </Card>
  )
}

const whole = z.string().regex(/^\d{1,3}$/, 'err.whole')
const schema = z.object({
  women: whole,
  men: whole,
  girls: whole,
  boys: whole,
  family: whole,
  rooms: z
    .string()
    .regex(/^\d{0,5}$/, 'err.whole')
    .default(''),
})

const EnterPlaces = ({ value, onClose }: { value: Value; onClose: () => void }) => {
  const { t, word } = useStayWords()
  const { places, rooms } = value
  const typed = (n: number | null | undefined) => (n == null ? '' : String(n))
  const [start] = useState(() => ({
    women: typed(places?.women),
    men: typed(places?.men),
    girls: typed(places?.girls),
    boys: typed(places?.boys),
    family: typed(places?.family ?? 0),
    rooms: typed(rooms),
  }))
  const form = useForm({ schema, start })
  const sender = useSend(stayContract.setPlaces, { refreshes: [stayContract.facility, stayContract.board] })
  return (
    <Dialog open onClose={onClose} title={t('stay.places.title')}>
      <Form
        form={form}
        onSend={async ({ women, men, girls, boys, family, rooms: room = '' }) => {
          const outcome = await sender.send({
            facilityId: value.facility?.id ?? null,
            version: value.placesVersion,
            women: Number(women),
            men: Number(men),
            girls: Number(girls),
            boys: Number(boys),
            family: Number(family),
            rooms: room === '' ? null : Number(room),
          })
          if (outcome.ok) {
            toast(t('stay.places.saved'))
            onClose()
          }
          return outcome
        }}
      >
        <div className="columns">
          {PLACES.map((place) => (
            <TextField
              key={place}
              {...form.field(place)}
              label={word('stay.place', place)}
              inputMode="numeric"
              width="short"
              num
              maxLength={3}
            />
          ))}
          <TextField
            {...form.field('rooms')}
            required={false}
            label={t('stay.rooms')}
            inputMode="numeric"
            width="short"
            num
            maxLength={5}
          />
        </div>
        <Actions>
          <Button kind="main" type="submit" busy={form.sending}>
            {t('case.act.save')}
          </Button>
        </Actions>
      </Form>
    </Dialog>
  )
}
