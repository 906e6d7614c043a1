import { Skeleton } from '../../components/skeleton.tsx';
import classes from './show-grid.module.css';

export function ShowGridSkeleton() {
  return (
    <div className={classes['grid']}>
      {[1, 2, 3].map((card) => (
        <div key={card} className={classes['card']}>
          <Skeleton shape="poster" />
          <Skeleton shape="text" count={2} />
        </div>
      ))}
    </div>
  );
}
